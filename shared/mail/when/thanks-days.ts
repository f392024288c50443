import { type OfficeDayExceptions, officeDaysFrom } from '../../time/office-days.ts'

/** After this many office days thanks come too late. */
const thanksOfficeDays = 10

/** The last day on which thanks for a meeting go. */
export const lastThanksDay = (date: string, officeDays?: OfficeDayExceptions): string =>
  officeDaysFrom(date, thanksOfficeDays, officeDays)
