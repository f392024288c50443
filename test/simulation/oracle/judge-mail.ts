import { registrationKey } from '../registration-row.ts'
import type { Rows } from '../rows.ts'
import { heardOf } from './change-notice.ts'
import { type Matter, saysWhatIs } from './facts-in-mail.ts'
import type { FindingTag } from './findings.ts'
import { announcementKey } from './meeting-news.ts'
import { membershipTold, type ToldLog } from './membership.ts'
import { isOpen } from './office-hours.ts'
import { type Owed, thatCount } from './owed.ts'
import { type Knowing, owedUnder } from './owed-under.ts'
import type { Kind, ReadMail } from './read-mail.ts'
import { surveyKey } from './surveys.ts'
import { saysWhenAndWhere, type Told } from './told.ts'

export type Verdict =
  | { readonly tag: 'right'; readonly told: Told; readonly key: string; readonly owed: Owed }
  | { readonly tag: FindingTag; readonly key: string }

/** Whether somebody should have got this mail, at this moment, as the rows were just then. */
export function judgeMail(mail: ReadMail, moments: readonly Rows[], knowing: Known): Verdict {
  const { kind, person } = mail
  if (kind === undefined) return { tag: 'wrongFacts', key: 'unknown kind' }
  if (person === undefined) return { tag: 'wrongPerson', key: 'unknown person' }
  const known = { ...mail, kind, person }
  const verdicts = moments.flatMap((rows) =>
    mattersOf(known, rows).map((key) => judgeBy(known, { rows, key, ...knowing })),
  )
  return (
    verdicts.find(({ tag }) => tag === 'right') ??
    verdicts[0] ?? { tag: 'wrongPerson', key: 'nobody' }
  )
}

/** What a run has begun when the office closes it brings to its end (DESIGN §7: the lock is held ≤ 15 s). */
const chunkMs = 15_000

type Known = Omit<Knowing, 'now'>
type KnownMail = ReadMail & { readonly kind: Kind; readonly person: number }

/** What the mail may be about: membership, the survey or meeting it names, or any that its person applied for. */
export function mattersOf(
  { kind, person, subject, text }: Pick<KnownMail, 'kind' | 'person' | 'subject' | 'text'>,
  rows: Rows,
): readonly string[] {
  if (isOfMembership(kind)) return [String(person)]
  const words = `${subject}\n${text}`
  if (kind === 'M19' || kind === 'M19b')
    return rows.surveys.flatMap(({ name }, index) =>
      words.includes(name) ? [surveyKey(person, index)] : [],
    )
  const keyOf = /^M1(5b?|7)$/.test(kind) ? announcementKey : registrationKey
  const keys = rows.meetings.map((_, index) => keyOf(person, index))
  if (kind === 'M05') return keys
  return keys.filter((_, index) => words.includes(rows.meetings[index]?.number ?? '?'))
}

type Situation = Known & { readonly rows: Rows; readonly key: string }

function judgeBy(mail: KnownMail, { rows, log, waived, key }: Situation): Verdict {
  const { kind, person, at, membership } = mail
  const member = rows.members.get(person)
  if (mail.to !== member?.address) return { tag: 'wrongPerson', key }
  const told = log.get(key) ?? []
  const registration = rows.registrations.get(key)
  const meeting = rows.meetings[Number(/[@#](\d+)$/.exec(key)?.[1] ?? -1)]
  const survey = rows.surveys[Number(/%(\d+)$/.exec(key)?.[1] ?? -1)]
  const heard = meeting && registration && heardOf(meeting, thatCount(told, registration))
  if (!saysWhatIs(mail, { meeting, survey, registration, member, heard }))
    return { tag: 'wrongFacts', key }
  const owedAfter = (known: readonly Told[]): Owed | undefined =>
    owedUnder(rows, key, { log: new Map(log).set(key, known), waived, now: at }).find(
      (one) => one.kind === kind,
    )
  const owed = owedAfter(told)
  if (!owed) {
    const isTold = isOfMembership(kind)
      ? membershipTold(person, log)?.membership === membership
      : wasTold(told, owedAfter)
    return { tag: isTold ? 'doubled' : 'wrongFacts', key }
  }
  const isInTime = owed.hours !== 'office' || isOpen(at) || isOpen(at - chunkMs)
  if (at < owed.from || owed.isHeld || !isInTime) return { tag: 'tooEarly', key }
  if (at >= owed.until) return { tag: 'tooLate', key }
  if (membership === 'joined' && !mayWelcome(person, rows, log)) return { tag: 'doubled', key }
  return { tag: 'right', key, owed, told: toldBy(mail, { meeting, registration, heard }) }
}

type About = Pick<Matter, 'meeting' | 'registration' | 'heard'>

/** What somebody knows from this mail on. */
function toldBy(mail: KnownMail, { meeting, registration, heard }: About): Told {
  const { kind, at, membership, reference } = mail
  const facts = kind === 'M13' ? heard?.facts : meeting?.facts
  return {
    kind,
    at,
    facts: saysWhenAndWhere(kind) ? facts : undefined,
    off: meeting?.status === '中止' || meeting?.status === '延期' ? meeting.status : '',
    status: kind === 'M20' ? registration?.status : undefined,
    group: kind === 'M11' ? registration?.group : undefined,
    membership,
    reference,
    madeFor: registration?.madeFor ?? '',
  }
}

/** Without its last word the mail would be owed: so it has been told before. */
const wasTold = (
  told: readonly Told[],
  owedAfter: (known: readonly Told[]) => Owed | undefined,
): boolean => told.some((_, index) => owedAfter(told.slice(0, index)) !== undefined)

const mayWelcome = (person: number, rows: Rows, log: ToldLog): boolean =>
  rows.members.get(person)?.category === '会員' &&
  membershipTold(person, log)?.membership !== 'joined'

const isOfMembership = (kind: Kind): boolean => kind === 'M06' || kind === 'M07'
