import type { Book } from '../../../shared/book/book.ts'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { type MailKind, mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { factsOf } from '../../../shared/mail/told/facts.ts'
import type { MailMatter } from '../../../shared/mail/told/mail-matter.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookOf, meeting, member, type Rows, registration } from '../book/sample-book.ts'

export const survey = {
  surveyId: 'S-1',
  name: '空き家活用に関する調査',
  status: '実施中',
  theme: '空き家の活用',
  purpose: '各自治体の取り組みの把握',
  answerBy: '2019-11-29',
  url: 'https://survey.example/1',
} satisfies ValuesOf<'surveys'>

export const result = {
  name: '意見交換の概要',
  meetingId: '2-01',
  url: 'https://result.example/1',
  audience: '公開',
  summary: '空き家の所有者への働きかけが課題として挙がりました。',
  viewUntil: '2019-12-27',
  confirmBy: '2019-12-13',
  publishOn: '2020-01-20',
} satisfies ValuesOf<'results'>

export const group = {
  meetingId: '2-01',
  group: 'A',
  theme: '空き家の活用',
  facilitator: '見本 一郎',
} satisfies ValuesOf<'groups'>

/** A book in which everything that any mail can say is known. */
export const fullRows: Rows = {
  roster: [{ ...member, leftOn: '2019-10-31', eraseOn: '2021-03-31', municipalityCode: '363871' }],
  meetings: [{ ...meeting, applyBy: '2019-10-25', surveyUrl: 'https://form.example/1' }],
  registrations: [
    {
      ...registration,
      group: 'A',
      personalNote: 'お会いできますこと…',
      substituteFor: '2-01-002',
      waitingRank: 2,
      replyBy: '2019-11-08',
      attendance: '出席',
    },
    { ...registration, registrationId: '2-01-002', memberId: 'K0002', name: '試験 次郎' },
  ],
  surveys: [survey],
  results: [result],
  groups: [group, { ...group, group: 'B', theme: '関係人口' }],
}

export type Given = {
  readonly rows?: Rows
  readonly at?: number
  readonly tellsMembership?: boolean
}

const membersKinds: readonly MailKind[] = ['M06', 'M07', 'M15', 'M15b', 'M17', 'M19', 'M19b']

/** The matter of the first row of each tab, as the planner would hand it over for this kind. */
export function matterOf(kind: MailKind, given: Given = {}): { book: Book; matter: MailMatter } {
  const { rows = fullRows, at, tellsMembership = true } = given
  const book = bookOf(rows)
  const row = book.meetings.rows[0]?.values ?? null
  const isOfSurvey = mailKinds[kind].approver === 'survey'
  const hasMeeting = kind !== 'M06' && kind !== 'M07' && !isOfSurvey
  const status = kind === 'M13' ? ('中止' as const) : (row?.status ?? '')
  const now = row && { ...row, status }
  const before = row && {
    facts: { ...factsOf(row), venue: '別館3階', date: '2019-11-20' },
    off: '',
  }
  const matter: MailMatter = {
    kind,
    registration: membersKinds.includes(kind) ? null : (book.registrations.rows[0]?.values ?? null),
    member: book.roster.rows[0]?.values ?? null,
    meeting: hasMeeting ? now : null,
    survey: isOfSurvey ? (book.surveys.rows[0]?.values ?? null) : null,
    before: kind === 'M12' || kind === 'M13' ? before : null,
    correction:
      kind === 'M20'
        ? {
            wrongKind: 'M02',
            wrongAt: instantOf('2019-10-15', '10:00'),
            why: '同姓の方との取り違え',
          }
        : null,
    tellsMembership,
    at: at ?? instantOf('2019-10-16', '10:00'),
    reference: 'ABCDE-FGHJK',
  }
  return { book, matter }
}
