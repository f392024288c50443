import type { Book } from '../../book/book.ts'
import type { Trial } from '../../book/standing.ts'
import type { PlannedMail } from '../planned-mail.ts'

const prefix = 'test/trial/'

/** A trial's key reads as no mail's, so that nothing counts it as told. */
export const trialKey = (of: string, at: number): string =>
  `${prefix}${of}/${Math.floor(at / 1000)}`

export const isTrialKey = (key: string): boolean => key.startsWith(prefix)

/** The plan and what people want to try: each goes to 知らせ先 once, whatever holds the mail itself. */
export function withTrials(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const trials = book.values.standing?.trials ?? []
  if (trials.length === 0 || book.values.settings.sendingMode === '停止') return plan
  const logged = new Map(book.mailLog.rows.map(({ values }) => [values.key, values.status]))
  const isOpen = ({ key }: Trial): boolean => /^(取消)?$/.test(logged.get(key) ?? '')
  return [
    ...plan,
    ...trials.filter(isOpen).flatMap(({ key, of, note, at }) => {
      const mail = plan.find((one) => one.key === of)
      return mail ? [{ ...mail, ...trialOnly, key, at, personalNote: note }] : []
    }),
  ]
}

const trialOnly = {
  handling: '自動',
  reason: { tag: 'trial' },
  approved: false,
  sourceMail: '',
  by: 'cells',
} as const
