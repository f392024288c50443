import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'

/** A mail of the plan that is due and needs nobody's approval, but for what the test says. */
export const plannedMail = (
  said: Pick<PlannedMail, 'key' | 'kind' | 'subjectId' | 'at'> & Partial<PlannedMail>,
): PlannedMail => ({
  meetingId: '2-01',
  memberId: '',
  recipient: { name: '見本 花子', address: 'mihon@town.minami.lg.jp' },
  handling: '自動',
  reason: { tag: 'due' },
  facts: { meeting: null, joined: '' },
  approved: false,
  sourceMail: '',
  by: 'cells',
  ...said,
})
