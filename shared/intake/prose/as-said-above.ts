import type { Role } from '../words/field-labels.ts'
import { isGone } from './exchange-rules.ts'
import { mentionedIn } from './mentions.ts'
import { attend, type ProseRule } from './prose-rule.ts'

const attends = new RegExp(attend, 'u')
/** He speaks of others, of a list, of how many, or asks. */
const ofOthers =
  /(?:課長|補佐|係長|室長|部長|局長|次長|主幹|主査|主任|主事|参事|者|職員|隊員|部下|上司|同僚|両名)(?:が|は|を|に|も|で|から)|から(?:の|は|も)?(?:参加|出席)|[\d一二三四]\s?(?:名|人)|下記|以下|次の|別紙|添付|させ(?:ます|た)|でしょうか|(?:ます|です)か|[?？]|場合|検討/u
const own = /私|わたくし|小職/u
const stated = /(?:ます|です|たい|ください|下さい|希望|存じます|なりました)[。!]?$/u

/** What the writer says of himself: that he comes, or that he stays away. */
function saidOfHimself(sentence: string): Role | undefined {
  if (ofOthers.test(sentence) || !stated.test(sentence)) return undefined
  if (!own.test(sentence) && mentionedIn(sentence).length > 0) return undefined
  return isGone.test(sentence) ? 'leaving' : 'participant'
}

/** 「当課の中川も同様です」, 「係長の中川も同じくお願いします」 */
const same = /(?<=も)、?(?:同様|同じ)(?:く|に|です|で)[^。、]{0,16}[。!]?$/u
const also = /[\p{Script=Han}\p{Script=Katakana})]も/u

export type SaidAbove = {
  /** With the words of the sentence above, where it says that for somebody it is the same. */
  readonly sentence: string
  /** What 「中川も」 says of the writer as well. */
  readonly writer: Role | undefined
}

/** What the sentences say of somebody else that the writer has said of himself: 「欠席します。中川も同様です」. */
export function asSaidAbove(sentences: readonly string[]): readonly SaidAbove[] {
  let above: Role | undefined
  return sentences.map((sentence) => {
    const before = above
    const speaks = attends.test(sentence) || isGone.test(sentence)
    if (speaks) above = saidOfHimself(sentence)
    const words =
      before && !speaks
        ? sentence.replace(same, before === 'leaving' ? '欠席します。' : '参加します。')
        : sentence
    const now = isGone.test(words) ? 'leaving' : 'participant'
    const isAlso = (speaks || words !== sentence) && also.test(words) && before === now
    return { sentence: words, writer: isAlso ? before : undefined }
  })
}

/** 「中川も欠席します」 below the writer's own absence; elsewhere 「課長も伺えません」 is said by the way. */
export const alsoAway: ProseRule = {
  role: 'leaving',
  direction: 'before',
  naming: 'plain',
  pattern: new RegExp(`も(?=[^。]{0,30}?(?:${isGone.source}))`, 'gu'),
}
