import type { Meeting } from '../../book/tabs/meetings.ts'
import { addDays, instantOf, japanDate } from '../../time/japan-date.ts'
import { type OfficeDayExceptions, officeDaysFrom } from '../../time/office-days.ts'
import { mediumDate, shortDate, warekiDate, weekdayName } from '../../time/wareki.ts'
import { meetingTimeText } from './change-values.ts'
import type { TemplateValues } from './template.ts'

/** Placeholders that follow from the meeting; `at` is when the mail goes. */
export function meetingValues(
  meeting: Meeting | null,
  at: number,
  officeDays?: OfficeDayExceptions,
): TemplateValues {
  const date = meeting?.date ?? ''
  const today = japanDate(at)
  const isTomorrow = date !== '' && date === addDays(today, 1)
  const start = meeting?.start ?? ''
  return {
    回: meeting?.number ?? '',
    日時: meeting ? meetingTimeText(meeting) || undecided(meeting) : '',
    月日: date && shortDate(date),
    開始時刻: start,
    和暦日付: date && warekiDate(date),
    受付開始: meeting?.receptionStart ?? '',
    会場名: meeting?.venue ?? '',
    会場住所: meeting?.address ?? '',
    会場案内: meeting?.directions ?? '',
    テーマ: meeting?.theme ?? '',
    ゲスト: meeting?.guests ?? '',
    次第: meeting?.programme.split('\n').join('\n　　　　　') ?? '',
    申込締切: meeting?.applyBy ? mediumDate(meeting.applyBy) : '',
    変更理由: meeting?.changeReason ?? '',
    中止: meeting?.status === '中止' ? '中止' : '',
    延期: meeting?.status === '延期' ? '延期' : '',
    アンケートURL: meeting?.surveyUrl ?? '',
    アンケート期限: meeting?.surveyBy ? mediumDate(meeting.surveyBy) : '',
    御礼の時: thanksTime(date, today),
    アンケートなし: meeting?.surveyBy ? '' : 'アンケートなし',
    定員: meeting?.capacity ? String(meeting.capacity) : '',
    決定連絡時期: decisionTime(meeting, at),
    グループ連絡予定日: promisedDay(meeting?.groupNoticeDate ?? '', at),
    変更締切: changeDeadline(date, at, officeDays),
    明日: isTomorrow ? '明日' : '',
    明日でない: isTomorrow ? '' : 'まもなく',
    開催日の呼び方: date && `${nearDay(date, today)}${mediumDate(date)}`,
    開催の時: date && `${shortDate(date)}${isTomorrow ? ' ' : `（${weekdayName(date)}）`}${start}`,
  }
}

/** Who cancels, or applies, while a postponed meeting has no new day yet. */
const undecided = ({ status }: Meeting): string => (status === '延期' ? '日程は未定' : '')

/** Noon of the office day before; once it is over, no time is named. */
function changeDeadline(date: string, at: number, officeDays?: OfficeDayExceptions): string {
  if (date === '') return ''
  const day = officeDaysFrom(date, -1, officeDays)
  return at > instantOf(day, '12:00') ? '' : `${mediumDate(day)}12:00`
}

const thanksTime = (date: string, today: string): string =>
  date !== '' && today === addDays(date, 1) ? '昨日は' : '先日は'

function nearDay(date: string, today: string): string {
  if (date === today) return '本日、'
  return date === addDays(today, 1) ? '明日、' : ''
}

/** A date that has passed by the time the mail goes is not promised any more (MAIL-TEXTS). */
const promisedDay = (date: string, at: number): string =>
  date === '' || at > instantOf(date, '17:00') ? '' : mediumDate(date)

function decisionTime(meeting: Meeting | null, at: number): string {
  const day = promisedDay(meeting?.decisionDate ?? '', at)
  return day === '' ? '追って' : `${day}までに`
}
