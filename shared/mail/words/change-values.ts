import { addDays, japanDate } from '../../time/japan-date.ts'
import { longDate, mediumDate, shortDate } from '../../time/wareki.ts'
import type { MeetingFacts } from '../told/facts.ts'
import { factsOf } from '../told/facts.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import type { TemplateValues } from './template.ts'

type Timed = Pick<MeetingFacts, 'date' | 'start' | 'end'>

/** 2019年11月14日（木）13:30から16:30まで */
export function meetingTimeText({ date, start, end }: Timed): string {
  if (date === '') return ''
  const from = start === '' ? '' : `${start}から`
  const to = end === '' ? '' : `${end}まで`
  return `${longDate(date)}${from}${to}`
}

type Item = { readonly name: string; readonly before: string; readonly after: string }

const place = ({ venue, address }: MeetingFacts): string =>
  [venue, address].filter(Boolean).join('　')

const itemsOf = (before: MeetingFacts, now: MeetingFacts): readonly Item[] => [
  { name: '日時', before: meetingTimeText(before), after: meetingTimeText(now) },
  { name: '会場', before: place(before), after: place(now) },
  { name: 'テーマ', before: before.theme, after: now.theme },
]

const offItem = (off: string, now: MeetingFacts): Item => ({
  name: '開催',
  before: off === '延期' ? '延期（日程は未定）' : '中止',
  after: `${meetingTimeText(now)}に開催`,
})

const none: TemplateValues = {
  変更項目: '',
  変更前: '',
  変更後: '',
  変更のない事項: '',
  日時の変更: '',
  日時は同じ: '',
  予定の月日: '',
  予定の日: '',
  開催間近: '',
}

/** What M12 says has changed since this person was last told, and what M13 called off. */
export function changeValues({ before, meeting, at }: MailMatter): TemplateValues {
  const planned = before?.facts.date || meeting?.date || ''
  const day = {
    予定の月日: planned && shortDate(planned),
    予定の日: planned && mediumDate(planned),
    開催間近: planned && japanDate(at) >= addDays(planned, -1) ? '開催間近' : '',
  }
  if (!before || !meeting) return { ...none, ...day }
  const now = factsOf(meeting)
  const items = itemsOf(before.facts, now)
  const differing = items.filter((item) => item.before !== item.after)
  const changed = before.off === '' ? differing : [offItem(before.off, now), ...differing]
  const same = items.filter((item) => !changed.includes(item) && item.after !== '')
  const isMoved = changed.some(({ name }) => name !== '会場' && name !== 'テーマ')
  return {
    ...day,
    変更項目: changed.map(({ name }) => name).join('・'),
    変更前: linesOf(changed, 'before'),
    変更後: linesOf(changed, 'after'),
    変更のない事項: same.map(({ name, after }) => `　${name}：${after}`).join('\n'),
    日時の変更: isMoved ? '日時の変更' : '',
    日時は同じ: isMoved ? '' : '日時は同じ',
  }
}

/** Named when there are several. */
function linesOf(items: readonly Item[], side: 'before' | 'after'): string {
  return items
    .map((item) => `　${items.length > 1 ? `${item.name}：` : ''}${item[side] || '（未定）'}`)
    .join('\n')
}
