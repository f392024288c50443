import type { Asked } from './intent-cues.ts'

const refusal =
  '(?:欠席|不参加|キャンセル(?!待ち)|辞退|取り?消[しす]?|取り?やめ|取り?下げ|見送り|退会|脱会)'
const word =
  '(?:(?:の|との|する|という)?(?:ご|お)?(?:連絡|回答|返事|返信|届け?|申し?出|申請|手続き?|願い|件|通知|意向|旨|メール))?'
const undone =
  '(?:撤回|取り?消|取り?下げ|取り?やめ|(?:なかった|無かった)こと|無効|お?忘れ|(?:誤り|間違い)(?:で(?!は)|に|。))'

/** Words that take a refusal back, the refusal included: 「欠席の連絡は撤回し」, 「不参加から参加に」, 「退会はせず」. */
const takings: readonly RegExp[] = [
  `${refusal}${word}(?:は|を|も|の|につきまして(?:は)?|について(?:は)?)[、\\s]?[^。、]{0,8}?${undone}`,
  `${refusal}${word}[^。]{0,16}(?:が|けれども?|ものの|ところ)、[^。参加出席申]{0,12}撤回`,
  `${refusal}(?:る|する|の)?必要(?:が|は)(?:な|無|あり|ござ)`,
  `${refusal}(?:から|ではなく|でなく|を)[、\\s]?(?=(?:ご)?(?:参加|出席)(?:に|へ|で|と))`,
  `${refusal}(?:する|の)?(?:予定|つもり|見込み|方向|方針)(?:でし|だっ|として|でおり)[^。、]{0,8}(?:が|けれど|ところ|もの)`,
  `${refusal}(?:は|も)?(?:せず|(?:いた|致)?しません|しない)`,
  `${refusal}${word}(?:する|した|を(?:希望|申請|お?願い)(?:する|した))?(?:つもり|予定|覚え|意思|考え)(?:は|も|が)(?:あり|ござい|な|毛頭)`,
].map((pattern) => new RegExp(pattern, 'u'))

const refuses = new RegExp(refusal, 'u')

/** 「参加申込の撤回」: there the application itself is taken back. */
const application =
  /(?:参加|出席|申し?込み?|登録)(?:の)?(?:ご)?(?:申し?込み?|連絡|届け?)?(?:は|を|の)[、\s]?撤回/u

function takingIn(sentence: string): string | undefined {
  if (!refuses.test(sentence) || application.test(sentence)) return undefined
  for (const pattern of takings) {
    const found = pattern.exec(sentence)?.[0]
    if (found !== undefined) return found
  }
  return undefined
}

/** Which refusals a sentence takes back. */
export function takenBackIn(sentence: string): readonly Asked[] {
  const taking = takingIn(sentence.slice(0, 400))
  if (taking === undefined) return []
  return [/退会|脱会/u.test(taking) ? 'withdraw' : 'cancel']
}

/** A sentence without the refusal that it takes back. */
export function withoutTakenBack(sentence: string): string {
  const taking = takingIn(sentence)
  return taking === undefined ? sentence : sentence.replace(taking, '')
}
