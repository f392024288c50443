import type { Meeting } from '../book/tabs/meetings.ts'
import { addDays, instantOf, japanDate } from '../time/japan-date.ts'
import { type OfficeDayExceptions, officeDaysFrom } from '../time/office-days.ts'
import { longDate, mediumDate, shortDate, warekiDate, weekdayName } from '../time/wareki.ts'
import type { TemplateValues } from './template.ts'

/** 2019年11月14日（木）13:30から16:30まで */
export function meetingTimeText({ date, start, end }: Meeting): string {
  if (date === '') return ''
  const from = start === '' ? '' : `${start}から`
  const to = end === '' ? '' : `${end}まで`
  return `${longDate(date)}${from}${to}`
}

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
    日時: meeting ? meetingTimeText(meeting) : '',
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
    定員: meeting?.capacity ? String(meeting.capacity) : '',
    決定連絡時期: decisionTime(meeting, at),
    グループ連絡予定日: meeting?.groupNoticeDate ? mediumDate(meeting.groupNoticeDate) : '',
    変更締切: date && `${mediumDate(officeDaysFrom(date, -1, officeDays))}12:00`,
    明日: isTomorrow ? '明日' : '',
    明日でない: isTomorrow ? '' : 'まもなく',
    開催日の呼び方: date && `${nearDay(date, today)}${mediumDate(date)}`,
    開催の時: date && `${shortDate(date)}${isTomorrow ? ' ' : `（${weekdayName(date)}）`}${start}`,
  }
}

function nearDay(date: string, today: string): string {
  if (date === today) return '本日、'
  return date === addDays(today, 1) ? '明日、' : ''
}

/** A date that has passed by the time the mail goes is not promised any more (MAIL-TEXTS). */
function decisionTime(meeting: Meeting | null, at: number): string {
  const date = meeting?.decisionDate ?? ''
  if (date === '' || at > instantOf(date, '17:00')) return '追って'
  return `${mediumDate(date)}までに`
}
