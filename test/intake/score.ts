import type { Application, Intent, Participant } from '../../shared/intake/application.ts'

const fields = [
  'name',
  'kana',
  'municipality',
  'municipalityCode',
  'department',
  'title',
  'email',
  'phone',
] as const

export type ScoredField = (typeof fields)[number] | 'intent' | 'meeting'

type ExpectedPerson = Partial<Record<(typeof fields)[number], string>> & { readonly name: string }

/** The right answer of one mail; `acceptable` lists what is not wrong either. */
export type ExpectedMail = {
  readonly id: string
  readonly intent: Intent
  readonly meetingId: string | null
  readonly participants: readonly ExpectedPerson[]
  readonly acceptable?: {
    readonly intent?: readonly string[]
    readonly meetingId?: readonly (string | null)[]
    readonly participants?: readonly string[]
    readonly fields?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  }
  readonly review?: readonly string[]
  /** The mail names nobody; who wrote it may be given. */
  readonly noPeopleCheck?: boolean
}

export type Count = { right: number; wrong: number; missing: number }

export type Score = {
  readonly mails: number
  readonly counts: Readonly<Record<ScoredField, Count>>
  readonly invented: number
  /** F1 over all values, intents and meetings. */
  readonly f1: number
  readonly problems: readonly string[]
}

const plain = (value: string): string => value.normalize('NFKC').replace(/\s+/g, '')

function comparable(field: (typeof fields)[number], value: string): string {
  if (field === 'email') return plain(value).toLowerCase()
  return field === 'phone' ? plain(value).replace(/\D/g, '') : plain(value)
}

/** Parts of one stand in the other in the same order: 推進室 in 企画課 推進室. */
function contains(long: string, short: string): boolean {
  let from = 0
  for (const part of short.normalize('NFKC').split(/\s+/)) {
    const at = plain(long).indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return plain(short).length >= 3
}

function same(field: (typeof fields)[number], given: string, wanted: string): boolean {
  const [a, b] = [comparable(field, given), comparable(field, wanted)]
  if (a === '' || b === '') return false
  if (a === b) return true
  return field === 'department' && (contains(given, wanted) || contains(wanted, given))
}

class Tally {
  readonly problems: string[] = []
  invented = 0
  readonly counts: Record<ScoredField, Count>

  constructor() {
    const zero = (): Count => ({ right: 0, wrong: 0, missing: 0 })
    this.counts = {
      intent: zero(),
      meeting: zero(),
      name: zero(),
      kana: zero(),
      municipality: zero(),
      municipalityCode: zero(),
      department: zero(),
      title: zero(),
      email: zero(),
      phone: zero(),
    }
  }

  person(mail: ExpectedMail, given: Participant, wanted: ExpectedPerson): void {
    for (const field of fields) {
      const [value, right] = [given[field], wanted[field] ?? '']
      const others = mail.acceptable?.fields?.[wanted.name]?.[field] ?? []
      const count = this.counts[field]
      if (value === '') {
        if (right === '') continue
        count.missing++
        this.problems.push(`${mail.id} ${wanted.name}: ${field} missing (${right})`)
      } else if ([right, ...others].some((other) => same(field, value, other))) {
        if (right !== '') count.right++
      } else {
        count.wrong++
        this.invented++
        if (right !== '') count.missing++
        this.problems.push(`${mail.id} ${wanted.name}: ${field} invented ${value} (${right})`)
      }
    }
  }

  absent(mail: ExpectedMail, wanted: ExpectedPerson): void {
    this.problems.push(`${mail.id} participant missing: ${wanted.name}`)
    for (const field of fields) if (wanted[field]) this.counts[field].missing++
  }

  surplus(mail: ExpectedMail, given: Participant): void {
    if ((mail.acceptable?.participants ?? []).some((name) => same('name', given.name, name))) return
    if (mail.noPeopleCheck) return
    this.problems.push(`${mail.id} participant too many: ${given.name || given.email}`)
    for (const field of fields) {
      if (given[field] === '') continue
      this.counts[field].wrong++
      this.invented++
    }
  }

  choice(
    mail: ExpectedMail,
    field: 'intent' | 'meeting',
    pair: { given: string | null; right: string | null; others: readonly (string | null)[] },
  ): void {
    const { given, right, others } = pair
    const count = this.counts[field]
    if (given === right || others.includes(given)) {
      if (right !== null) count.right++
      return
    }
    if (given !== null) count.wrong++
    if (right !== null) count.missing++
    this.problems.push(`${mail.id} ${field} ${given ?? 'none'} instead of ${right ?? 'none'}`)
  }
}

function scorePeople(tally: Tally, mail: ExpectedMail, given: readonly Participant[]): void {
  const open = new Set(given)
  const unmatched = new Set(mail.participants)
  for (const field of ['name', 'email'] as const)
    for (const wanted of [...unmatched]) {
      const match = [...open].find((person) => same(field, person[field], wanted[field] ?? ''))
      if (!match) continue
      tally.person(mail, match, wanted)
      open.delete(match)
      unmatched.delete(wanted)
    }
  for (const wanted of unmatched) tally.absent(mail, wanted)
  for (const person of open) tally.surplus(mail, person)
}

/** Compares what was read with what is right. A value that is neither right nor acceptable is invented. */
export function scoreMails(
  read: ReadonlyMap<string, Application>,
  expected: readonly ExpectedMail[],
): Score {
  const tally = new Tally()
  for (const mail of expected) {
    const application = read.get(mail.id)
    tally.choice(mail, 'intent', {
      given: application?.intent ?? null,
      right: mail.intent,
      others: mail.acceptable?.intent ?? [],
    })
    tally.choice(mail, 'meeting', {
      given: application?.meetingId ?? null,
      right: mail.meetingId,
      others: mail.acceptable?.meetingId ?? [],
    })
    scorePeople(tally, mail, application?.participants ?? [])
    for (const flag of mail.review ?? [])
      if (!application?.review.some((given) => given === flag))
        tally.problems.push(`${mail.id} review flag missing: ${flag}`)
  }
  const sum = (part: keyof Count) =>
    Object.values(tally.counts).reduce((total, count) => total + count[part], 0)
  const f1 = (2 * sum('right')) / (2 * sum('right') + sum('wrong') + sum('missing'))
  return {
    mails: expected.length,
    counts: tally.counts,
    invented: tally.invented,
    f1,
    problems: tally.problems,
  }
}
