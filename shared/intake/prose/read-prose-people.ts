import type { Evidence } from '../application.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'
import { findAddresses } from '../text/find-addresses.ts'
import { plainSentence } from '../text/plain-sentence.ts'
import type { Role } from '../words/field-labels.ts'
import { alsoAway, asSaidAbove } from './as-said-above.ts'
import { isElsewhere } from './elsewhere.ts'
import { renamesMember, tookOver } from './exchange-rules.ts'
import { hearsay } from './hearsay.ts'
import { type Phrase, sizeOf } from './phrase-pieces.ts'
import type { ProseRule as Rule } from './prose-rule.ts'
import { proseRules as rules } from './prose-rules.ts'
import { draftOf } from './read-introduction.ts'
import { phraseBefore, phraseBehind, phraseOf, wholePhrase } from './read-phrase.ts'
import { standsInOtherwise, wasToCome } from './was-to-come.ts'

export type ProsePeople = {
  readonly people: readonly PersonDraft[]
  /** 「私と課長の2名で」: the sender is one of those spoken of, in this role. */
  readonly self: Role | undefined
}

/** 「副町長の甲野と私の2名で」: as many people as the sentence counts. */
function countedPhrase(matched: RegExpExecArray, known: ReadonlySet<string>): Phrase | undefined {
  const count = /(\d{1,2})(?:名|人)/u.exec(matched[0])?.[1]
  if (count === undefined) return undefined
  return phraseOf(Number(count), matched.input.slice(0, matched.index), known)
}

/** 「参加（安斎・野地の2名）を」, 「2名（安斎・野地）」 */
function countedBehind(matched: RegExpExecArray, known: ReadonlySet<string>): Phrase | undefined {
  const count = matched[1]
  const text = matched.input.slice(matched.index + matched[0].length)
  const phrase = count === undefined ? undefined : phraseBehind(text, known, 'counted')
  return phrase && sizeOf(phrase) === Number(count) ? phrase : undefined
}

/** 「田中が参ります」 leaves nothing between the name and what is done. */
function nearness(rule: Rule, matched: RegExpExecArray): 'direct' | 'before' {
  const behind = matched.input.slice(matched.index + matched[0].length)
  if (rule.naming === 'plain') return 'direct'
  if (
    matched[0] === 'の' &&
    /^(?:(?:参加)?申し?込|参加|出席|会員登録|登録|入会|分を)/u.test(behind)
  )
    return 'direct'
  return /^[がもは]$/u.test(matched[0]) &&
    /^(?:参(?:り|加(?:し|した|いた|致|させて|を希望|予定|の予定))|出席(?:し|した|いた|致|させて|を希望|予定|の予定)|お?(?:伺|うかが)[いう]|行き|行くことに|手を?[挙あ]げ)/u.test(
      behind,
    )
    ? 'direct'
    : 'before'
}

const since = '(?:(?:来月|今月|来週|今週|先日|昨日|今朝|本日|明日|\\d{1,2}月)(?:から|より)?)'
const because =
  '(?:(?:急遽|急きょ|急用|体調不良|[^、。がはもを]{2,10})?(?:で|に(?:より|つき)|の(?:ため|都合(?:により|で)?)))'
const there = '(?:(?:研究会|第\\s?\\d{1,2}\\s?回|\\d{1,2}日|会議|会)(?:に(?:は)?|への?|の|を|は))'
const away =
  '欠席|不参加|(?:参加|出席)(?:を)?(?:辞退|見合|取り?やめ|見送)|(?:出席|参加)(?:が|は|も)?(?:でき(?:な|ず)|難し|叶わ|困難)|(?:行け|伺え|出られ|参れ)な'
const gone =
  '体調(?:不良|を崩)|(?:新型)?(?:インフルエンザ|コロナ)|けが|怪我|骨折|急病|入院|忌引|発熱|退職|異動|転出|出張(?:に|と)な|(?:産前|産後|産|育|介護)の?休|育児休|休[職業]'
/** What is said of somebody behind 「が」 or 「は」: 「議会対応のため、研究会に伺えなくなりました」. */
const staysAway = new RegExp(
  `^(?:${since}[、\\s]?)?(?:${because}?[、\\s]?${there}?[、\\s]?(?:${away})|(?:${gone}))`,
  'u',
)

/** 「酒井は欠席します」 */
function absentPhrase(
  rule: Rule,
  matched: RegExpExecArray,
  known: ReadonlySet<string>,
): Phrase | undefined {
  const front = matched.input.slice(0, matched.index)
  const behind = matched.input.slice(matched.index + matched[0].length)
  return rule.role === 'leaving' && /^[がは]$/u.test(matched[0]) && staysAway.test(behind)
    ? phraseBefore(front, known, 'direct')
    : undefined
}

/** 「岡本に代わって」, 「生方名義」, 「中野から私に変更」: there a bare family name is somebody. */
function exchangeReading(rule: Rule, matched: RegExpExecArray): 'direct' | 'exchange' {
  if (rule.naming === 'plain') return 'direct'
  const from =
    /^(?:から|[にへ])/u.test(matched[0]) &&
    !/^に(?:代わ|替わ|かわ|代え|替え)[りっえ]/u.test(matched[0])
  const people = /(?:参加|出席|担当|見学|申し?込)者?|会員|名簿|名義|登録|私|小職|当方/u
  if (from) return people.test(matched.input) ? 'direct' : 'exchange'
  return /^[がは]$/u.test(matched[0]) ? 'exchange' : 'direct'
}

/** In front of a marker the nearest phrase counts; of people who take part, each. */
function phrasesOf(rule: Rule, text: string, known: ReadonlySet<string>): readonly Phrase[] {
  const phrases = [...text.matchAll(rule.pattern)].slice(0, 8).flatMap((matched): Phrase[] => {
    const phrase =
      rule.direction === 'before'
        ? (countedPhrase(matched, known) ??
          phraseBefore(
            text.slice(0, matched.index),
            known,
            rule.role === 'participant' ? nearness(rule, matched) : 'exchange',
          ) ??
          (rule.role === 'participant'
            ? undefined
            : phraseBefore(text.slice(0, matched.index), known, exchangeReading(rule, matched))) ??
          absentPhrase(rule, matched, known))
        : (countedBehind(matched, known) ??
          phraseBehind(
            text.slice(matched.index + matched[0].length),
            known,
            rule.naming === 'plain' ? 'stated' : rule.role === 'leaving' ? 'predecessor' : 'behind',
          ))
    return phrase ? [phrase] : []
  })
  if (rule.role === 'participant') return phrases
  return rule.direction === 'before' ? phrases.slice(-1) : phrases.slice(0, 1)
}

function draftsOf(phrase: Phrase, role: Role, sentence: string): readonly PersonDraft[] {
  const evidence: Evidence = { source: 'body', quote: sentence.slice(0, 160) }
  let unit = ''
  return phrase.people.map((person) => {
    // 「地域振興課の青木と石井」
    const department = person.department || (person.title === '' ? unit : '')
    unit = department
    const draft: PersonDraft = { ...draftOf({ ...person, department }, evidence), role }
    const at = sentence.indexOf(person.name)
    const behind = sentence.slice(at + person.name.length, at + person.name.length + 80)
    const address = /^[^、。]{0,24}\(/.test(behind) ? findAddresses(behind)[0] : undefined
    if (address !== undefined) setField(draft, 'email', { value: address, evidence })
    return draft
  })
}

/** 「出席者に事前課題はありますか」 names nobody. */
const asksAbout =
  /(?:者|方|人)(?:に|は|の)(?!変更)[^。]{0,20}(?:あります|必要です|可能です|でしょう|ます)か[。?]*$|(?:場合|可能性|もし)[^。]*(?:可能|できます|できる|よろしい|差し支えない|構わない)[^。]{0,12}か[。?]*$/u

const attending = /参加|出席|見学|申し?込|伺|うかが|入会|行(?:き|って)|覗|のぞ|お邪魔/u

/** 「うちから2人参加で！」 lets a sentence of two names say who they are. */
function countsOf(sentences: readonly string[]): ReadonlySet<number> {
  return new Set(
    sentences
      .filter((sentence) => attending.test(sentence) && !hearsay.test(sentence))
      .flatMap((sentence) => [...sentence.slice(0, 300).matchAll(/(\d{1,2})\s?(?:名|人)/gu)])
      .map(([, count]) => Number(count)),
  )
}

/** 「受講者が決まりましたのでお知らせします。」 */
const announcesComers =
  /(?:参加|出席|受講|派遣)者(?:が|は)[^。]{0,10}(?:決ま|次のとおり|以下のとおり|報告)|(?:参加|出席|見学|入会)(?:を)?(?:希望|予定)(?:する|の|して(?:いる|おります))?(?:者|職員)が(?:[12一二](?:名|人))?(?:おり|い|ござい)|(?:あと|もう)\s?[1-3一二三](?:名|人)[^。]{0,12}(?:追加|申し?込|参加|お?願)/u

/** 「前任者が登録されているかと思いますので、今後は私を会員として登録し」 */
const takesSeat =
  /(?:今後|これから|今年度|本年度|\d{1,2}月(?:から|より))(?:は)?[、\s]?(?:私|わたくし|小職)を[^。、]{0,12}(?:登録|会員|名簿|加え)|後任(?:である|の|となる|になる|となりました|になりました)?[、\s]?(?:私|わたくし|小職)|(?:私|わたくし|小職)が[、\s]?(?:その)?後任(?:として|と|を|に)/u

/** 「私と2名でお願いいたします」, 「一人目は私のままで結構です」 */
const countsHimself =
  /(?:私|小職)と(?:の|合わせて)?\s?\d(?:名|人)で(?:お?願い|参加|出席|お?伺)|[一1](?:人|名)目は(?:私|小職)/u

/** 「随行として係長の田口が同行いたします」: with whom was said before, and it is not the sender. */
const attendsAnother =
  /^(?:(?:なお|また)[、\s]?)?(?:随行|同行|お供|付き添い)(?:者)?(?:として|で|に|は|には)(?![^。]*(?:私|小職))/u

/** 「私に別の用務が入ってしまったため、代わりに」 */
const cannotCome =
  /(?:私|わたくし|小職)(?:自身)?(?:に|の|は|が)[、\s]?[^。がは]{0,14}(?:用務|公務|会議|予定|所用|出張|用事)が?(?:入|重な|でき)[^。]{0,14}[、\s](?:代わりに|代わって|代理で)/u

/** 「私も随行いたしますので」, of somebody named in the sentence before. */
const goesAlong =
  /(?:私|わたくし|小職)も[、\s]?(?:一緒に|併せて|あわせて)?[、\s]?(?:随行|同行|お供|同席)(?:し(?!ません)|いたし(?!ません)|させ)/u

/** Reads people from sentences: who takes part, who comes instead of whom, who succeeds whom. */
export function readProsePeople(
  sentences: readonly string[],
  known: ReadonlySet<string>,
  subject: string,
): ProsePeople {
  const letter = [subject, ...sentences].join('\n')
  const people: PersonDraft[] = []
  let self: Role | undefined
  const renames = sentences.some((sentence) => renamesMember.test(sentence))
  const active = renames ? [tookOver, ...rules] : rules
  const counts = countsOf(sentences.slice(0, 60))
  const told = asSaidAbove(sentences.slice(0, 60))
  for (const [at, { sentence, writer }] of told.entries()) {
    const text = plainSentence(sentence)
    if (hearsay.test(text) || asksAbout.test(text) || isElsewhere(sentence)) continue
    const used = new Set<string>()
    const announced = announcesComers.test(sentences[at - 1] ?? '')
    const named = counts.size > 0 || announced ? wholePhrase(text, known) : undefined
    if (named && (announced || (sizeOf(named) > 1 && counts.has(sizeOf(named))))) {
      people.push(...draftsOf(named, 'participant', text))
      if (named.self === 'named') self ??= 'participant'
      continue
    }
    for (const rule of writer === 'leaving' ? [...active, alsoAway] : active) {
      const phrases = phrasesOf(rule, text, known)
      const others = phrases.length > 0 && (rule.role !== 'leaving' || wasToCome(text, letter))
      for (const phrase of phrases) {
        if (phrase.self === 'named' && !(rule.role === 'leaving' && standsInOtherwise(text)))
          self ??= rule.role
        if (rule === tookOver) self ??= 'incoming'
        if (rule.role === writer) self ??= writer
        // 「主事の鈴木も同行します」: the sender comes too.
        if (
          rule.role === 'participant' &&
          !attendsAnother.test(text) &&
          /(?:同行|随行|同席|陪席)(?![^。、]{0,4}(?:でき|ません|難し|困難|叶|かな))|一緒に|いっしょに|を(?:連れて|伴って|伴い)|と(?:共|とも)に|と(?:参り|伺|うかが|参加|出席|行き)|(?:私|小職)(?:の(?:他|ほか)|に(?:加え|くわえ)|\(|と|も|、)|と(?:の)?(?:\d(?:名|人)|二人|ふたり|両名)で/.test(
            text,
          )
        )
          self ??= 'participant'
        const fresh = phrase.people.filter(({ name }) => others && !used.has(name))
        for (const { name } of fresh) used.add(name)
        // 「課長の山根が急用のため、代理で私が出席します」: whoever else is named does not come.
        const replaced =
          self === 'incoming' && rule.role === 'participant' && /代理|代わ/.test(text)
        people.push(
          ...draftsOf({ ...phrase, people: fresh }, replaced ? 'leaving' : rule.role, text),
        )
      }
    }
  }
  if (self === undefined && people.length > 0 && sentences.some((one) => goesAlong.test(one)))
    self = 'participant'
  if (self === undefined && sentences.some((one) => cannotCome.test(one))) self = 'leaving'
  if (sentences.some((sentence) => countsHimself.test(sentence))) self ??= 'participant'
  const leaves = people.some(({ role }) => role === 'leaving')
  if (leaves && sentences.some((sentence) => takesSeat.test(sentence))) self = 'incoming'
  return { people, self }
}
