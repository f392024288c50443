import { instantOf, japanDate } from '../../../shared/time/japan-date.ts'
import { isOfficeDay } from '../../../shared/time/office-days.ts'
import type { FindingTag } from './findings.ts'
import type { ReadMail } from './read-mail.ts'

export const isNotice = ({ to }: ReadMail, secretariat: string): boolean => to === secretariat

const isMorningMail = ({ subject }: ReadMail): boolean =>
  /^【見本研究会 事務局】.+の予定：/.test(subject)

/** What the secretariat writes to itself: one mail a morning on office days from 8:30 (DESIGN law 8). */
export function judgeNotice(
  notice: ReadMail,
  earlier: readonly ReadMail[],
): FindingTag | undefined {
  if (!isMorningMail(notice)) return undefined
  const day = japanDate(notice.at)
  if (!isOfficeDay(day) || notice.at < instantOf(day, '08:30')) return 'tooEarly'
  const isSecond = earlier.some((one) => isMorningMail(one) && japanDate(one.at) === day)
  return isSecond ? 'doubled' : undefined
}
