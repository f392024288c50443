import type { Evidence, Intent } from '../application.ts'
import { type Asked, subjectCues } from './intent-cues.ts'
import { type Vote, withoutJoining } from './judge-sentence.ts'
import { givesBack, isBackground } from './weigh-votes.ts'

export type IntentReading = {
  readonly intent: Intent
  readonly secondary: readonly Intent[]
  readonly evidence: Evidence | null
}

export type Subject = { readonly intents: ReadonlySet<Asked>; readonly quote: string }

export const reading = (
  intent: Intent,
  evidence: Evidence | null,
  secondary: readonly Intent[] = [],
): IntentReading => ({
  intent,
  secondary: secondary.filter((other) => other !== intent),
  evidence,
})

export const bodyEvidence = (quote: string): Evidence => ({ source: 'body', quote })

export function readSubject(subject: string): Subject {
  // 「Re: 【…】ご参加希望を受け付けました」 is our own wording.
  const own = /^(?:(?:re|aw|返信)\s*[:：]\s*)+/i.test(subject)
    ? ''
    : subject.replace(/^(?:(?:fwd?|転送)\s*[:：]\s*)+/i, '')
  const intents = subjectCues
    .filter(({ intent, pattern }) =>
      pattern.test(intent === 'register' ? withoutJoining(own) : own),
    )
    .map(({ intent }) => intent)
  return { intents: new Set(intents), quote: subject }
}

export type Present = {
  readonly body: (intent: Asked) => Vote | undefined
  readonly any: (intent: Asked) => boolean
  readonly subject: Subject
  /** All that stands of what the letter asks for. */
  readonly votes: readonly Vote[]
}

function evidenceOf(intent: Asked, present: Present): Evidence {
  const vote = present.body(intent)
  return vote ? bodyEvidence(vote.quote) : { source: 'subject', quote: present.subject.quote }
}

/** 「貴研究会に入会したく、」 */
const joinsGroup = /研究会(?:に|への?)(?:入会|加入)(?:(?!参加|出席|第)[^、。]){0,8}/u

/** 「下記のとおり申し込みます」 under 「入会申込」 applies for membership. */
function namesComing({ body, subject }: Present): boolean {
  return (
    subject.intents.has('register') ||
    /参加|出席|研究会|第\s?\d|\d{1,2}[月/]|伺|うかが/u.test(
      (body('register')?.quote ?? '').replace(joinsGroup, ''),
    )
  )
}

/** 「研究会にも参加します」 beside a visit to the event. */
function studyGroup({ votes }: Present): Vote | undefined {
  return votes.find(
    ({ intent, strength, quote }) =>
      intent === 'register' &&
      strength === 'strong' &&
      /研究会/u.test(quote) &&
      !/イベント|見学/u.test(quote),
  )
}

/** 「第1回の申込みを取り消します。第2回には参加します」 */
function comesToAnother({ votes, body }: Present): boolean {
  const away = body('cancel')?.about ?? ''
  return votes.some(
    ({ intent, strength, about }) =>
      intent === 'register' &&
      strength === 'strong' &&
      away !== '' &&
      about !== '' &&
      about !== away,
  )
}

/** 「研究会は参加できそうにありませんが、17日のイベントを見に行きたいです」 */
function turnsToVisit({ body }: Present): boolean {
  const [away, visit] = [body('cancel'), body('observe')]
  return away !== undefined && away.at === visit?.at && !givesBack.test(away.quote)
}

/** Of several requests, the one in the subject leads, else the weightier, else the first. */
export function chooseIntent(present: Present): IntentReading | undefined {
  const pick = (intent: Asked, secondary: readonly Intent[] = []) =>
    reading(intent, evidenceOf(intent, present), secondary)
  const { any, body, subject } = present
  if (subject.intents.has('question') && !subject.intents.has('register') && body('question'))
    return pick('question', any('register') ? ['register'] : [])
  const now = (intent: Asked) => body(intent)?.strength === 'strong' || subject.intents.has(intent)
  if (any('withdraw')) return pick('withdraw')
  if (any('optOut')) return pick('optOut')
  const visits = body('observe')?.strength === 'strong' ? (['observe'] as const) : []
  if (any('join'))
    return !any('cancel') && now('register') && namesComing(present)
      ? pick('register', ['join', ...visits])
      : pick('join', visits)
  // 「研究会の申込（見学は欠席）」 over a letter that only applies.
  const both = subject.intents.has('register') && body('register')?.strength === 'strong'
  const cancel = body('cancel') !== undefined || (subject.intents.has('cancel') && !both)
  if (cancel) {
    const other = (['observe', 'register'] as const).find(
      (intent) =>
        body(intent)?.strength === 'strong' &&
        (subject.intents.has(intent) || (intent === 'observe' && turnsToVisit(present))),
    )
    return other && !subject.intents.has('cancel')
      ? pick(other)
      : pick('cancel', comesToAnother(present) ? ['register'] : [])
  }
  const [observe, register] = [now('observe'), now('register')]
  const group = studyGroup(present)
  if (observe && group)
    return group.at < (body('observe')?.at ?? 0)
      ? pick('register', ['observe'])
      : pick('observe', ['register'])
  if (observe) return pick('observe')
  // 「参加予定です。宿がありましたら教えてください」: coming is known, the question is new.
  if (register && body('question') && isBackground(body('register')?.quote ?? ''))
    return pick('question', ['register'])
  if (register && !(subject.intents.has('question') && body('register') === undefined))
    return body('register') || !any('question') || subject.intents.has('register')
      ? pick('register', any('question') && body('question') ? ['question'] : [])
      : pick('question')
  // 「次回の研究会にも申し込みます」: of next time, and meant now.
  if (/次回[^。]*申し?込/u.test(body('register')?.quote ?? '')) return pick('register')
  return any('question') ? pick('question') : undefined
}
