import { hasFormLabels } from '../form/read-forms.ts'
import { isProse } from '../text/split-signature.ts'
import { splitQuotes } from './split-quotes.ts'

/** An office passes on what one of its own asked for. */
export const passedOn =
  /(?:希望|申し?込み?|メール|連絡)が(?:届|来|あり|まいり|入り)[^。]{0,20}(?:お送り|送付|お届け)|転送(?:し|いた|致|させ|申|です|で失礼|にて|の上|のうえ)|(?:職員|担当者?|部下|後輩|同僚|若手|[課係室部](?:員|の\p{Script=Han}{1,4})?|隊員|(?:庁|課|部|局|所)内|役場内|関係課|他課|各課)(?:から|より|で)[^。]{0,40}(?:希望|申し?込|連絡|申し?出|依頼)|(?:下記|以下|次)の(?:とおり|通り)[^。]{0,12}(?:希望|申し?込み?|申し?出|依頼)が(?:あり|ござい|来|届)/u

/** 「津和野町から届きましたので転送します」 by the prefecture: one local government for another. */
const passedForTown = (text: string): boolean =>
  /(?:転送|送付|回送|お送り)(?:し|いた|致|させ|申)/u.test(text) &&
  /[市区町村](?:役場|役所|様|さん)?(?:から|より|の)[^。]{0,24}(?:申し?込|希望|連絡|依頼)/u.test(
    text,
  )

/** What is passed on asks to take part itself; 「参加についてご検討ください」 only informs. */
const applies =
  /(?:参加|出席|受講|聴講|見学|申し?込|伺|うかが|行き|入会)[^。]{0,24}(?:たい|希望|させて|お願い|ます(?!か)|よろしいでしょうか)/u

const forwards = /^(?:fwd?|転送)\s?[:：]/i
/** The writer speaks for himself, or says who comes. */
const ownMatter = /私|小職|当方|わたし|参加者|出席者|\d(?:名|人)|[?？]|でしょうか|ますか/u
/** 「参加を希望される方はお申し込みください」: an invitation asks for nothing. */
const invites =
  /(?:方|者)は[^。]{0,30}(?:ください|下さい|お願い)|募集|開催(?:の|し)ご?案内|ご?案内(?:(?:いた|致)しま|申し上げ|しま)/u

/** Whether what is passed on asks to take part itself. */
export function isApplication(lines: readonly string[]): boolean {
  const { own } = splitQuotes(lines.join('\n'))
  return (applies.test(own.join('')) || hasFormLabels(own)) && !invites.test(own.join(''))
}

/** Whether a mail only hands on the one below it: it says so, or says nothing of its own under 「Fw:」. */
export function handsOn(subject: string, own: readonly string[]): boolean {
  const text = own.join('\n')
  if (passedOn.test(text)) return true
  return (
    forwards.test(subject) &&
    text.length < 400 &&
    !applies.test(text) &&
    !ownMatter.test(text) &&
    !hasFormLabels(own)
  )
}

/** Nothing but a signature under 「Fw:」. */
export const isSilent = (subject: string, own: readonly string[]): boolean =>
  forwards.test(subject) && !own.some(isProse)

const localGovernment = /(?:^|\.)(?:pref|city|town|vill|metro)\.[a-z.-]+\.?jp$|\.lg\.jp$/i

/** Whether an office may hand on what was written at a domain: its own, or one local government another's. */
export function mayHandOn(
  { from, of }: { readonly from: string; readonly of: string },
  own: readonly string[],
): boolean {
  if (from === of) return true
  const both = localGovernment.test(from) && localGovernment.test(of)
  return both || (of.endsWith('.jp') && passedForTown(own.join('\n')))
}
