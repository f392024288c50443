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
import { bringsWriter, roleOfWriter } from './role-of-writer.ts'
import { staysAway } from './stays-away.ts'
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
        if (rule.role === 'participant' && bringsWriter(text)) self ??= 'participant'
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
  return { people, self: roleOfWriter(self, sentences, people) }
}
