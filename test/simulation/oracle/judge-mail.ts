import { type Registration, type Rows, registrationKey } from '../model.ts'
import { saysChange, saysFacts } from './facts-in-mail.ts'
import type { FindingTag } from './findings.ts'
import { knowsMembership, type ToldLog } from './membership.ts'
import { isOpen } from './office-hours.ts'
import { type Owed, owedTo, type Told } from './owed.ts'
import { owedToMember } from './owed-to-member.ts'
import type { ReadMail } from './read-mail.ts'

export type Verdict =
  | { readonly tag: 'right'; readonly told: Told; readonly key: string; readonly owed: Owed }
  | { readonly tag: FindingTag; readonly key: string }

/** Whether somebody should have got this mail, at this moment, as the rows were just then. */
export function judgeMail(mail: ReadMail, moments: readonly Rows[], log: ToldLog): Verdict {
  const verdicts = moments.map((rows) => judgeBy(mail, rows, log))
  return (
    verdicts.find(({ tag }) => tag === 'right') ??
    verdicts[0] ?? { tag: 'wrongPerson', key: 'nobody' }
  )
}

function judgeBy(mail: ReadMail, rows: Rows, log: ToldLog): Verdict {
  const { kind, person } = mail
  const member = person === undefined ? undefined : rows.members.get(person)
  if (kind === undefined) return { tag: 'wrongFacts', key: 'unknown kind' }
  if (person === undefined || !member) return { tag: 'wrongPerson', key: 'unknown person' }
  const index = rows.meetings.findIndex(({ number }) =>
    `${mail.subject}\n${mail.text}`.includes(number),
  )
  const key = kind === 'M06' ? String(person) : registrationKey(person, index)
  if (mail.to !== member.address) return { tag: 'wrongPerson', key }
  const told = log.get(key) ?? []
  const registration = rows.registrations.get(key)
  const facts = rows.meetings[index]?.facts
  if (kind !== 'M06' && (!registration || !facts)) return { tag: 'wrongFacts', key }
  if (facts && kind !== 'M06' && !saysFacts(mail.text, kind, facts))
    return { tag: 'wrongFacts', key }
  const before = told.filter((one) => one.facts).slice(-1)[0]?.facts
  if (kind === 'M12' && facts && before && !saysChange(mail.text, before, facts))
    return { tag: 'wrongFacts', key }
  const owedAfter = (known: readonly Told[]): Owed | undefined =>
    owedMails(rows, { person, registration, log, now: mail.at }, known).find(
      (one) => one.kind === kind,
    )
  const owed = owedAfter(told)
  if (!owed) {
    const isTold = kind === 'M06' ? knowsMembership(person, log) : wasTold(told, owedAfter)
    return { tag: isTold ? 'doubled' : 'wrongFacts', key }
  }
  if (mail.at < owed.from || owed.isHeld || (owed.hours === 'office' && !isOpen(mail.at)))
    return { tag: 'tooEarly', key }
  if (mail.at >= owed.until) return { tag: 'tooLate', key }
  const { at, tellsMembership } = mail
  if (tellsMembership && !mayTellMembership(person, rows, log)) return { tag: 'doubled', key }
  return {
    tag: 'right',
    key,
    owed,
    told: {
      kind,
      at,
      facts: kind === 'M06' ? undefined : facts,
      tellsMembership,
      madeFor: registration?.madeFor ?? '',
    },
  }
}

/** Without its last word the mail would be owed: so it has been told before. */
const wasTold = (
  told: readonly Told[],
  owedAfter: (known: readonly Told[]) => Owed | undefined,
): boolean => told.some((_, index) => owedAfter(told.slice(0, index)) !== undefined)

type Subject = {
  readonly person: number
  readonly registration: Registration | undefined
  readonly log: ToldLog
  readonly now: number
}

function owedMails(rows: Rows, subject: Subject, known: readonly Told[]): readonly Owed[] {
  const { person, registration } = subject
  return registration ? owedTo(rows, registration, known) : owedToMember(rows, person, subject)
}

function mayTellMembership(person: number, rows: Rows, log: ToldLog): boolean {
  const isMember = rows.members.get(person)?.category === '会員'
  return isMember && !knowsMembership(person, log)
}
