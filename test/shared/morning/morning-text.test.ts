import { describe, expect, it } from 'vitest'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import {
  isQuiet,
  type MorningReport,
  morningReport,
} from '../../../shared/morning/morning-report.ts'
import { morningText } from '../../../shared/morning/morning-text.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { bookIn } from '../mail/plan-book.ts'
import { plannedMail } from '../mail/planned.ts'

const now = instantOf('2019-10-16', '08:30')
const url = 'https://docs.google.com/spreadsheets/d/1/edit'

const quiet: MorningReport = {
  date: '2019-10-16',
  groupName: '第2期 地方創生研究会',
  mode: '自動',
  waiting: [],
  held: [],
  failed: [],
  handedOver: [],
  today: [],
  calls: [],
  loose: [],
  unfinished: [],
  dueErasures: 0,
  lastRunAt: now - 600_000,
  stoodStill: false,
  left: 80,
}

const mailOf = (name: string, changes: Partial<PlannedMail> = {}): PlannedMail =>
  plannedMail({
    key: `2-01-${name}/M02/1`,
    kind: 'M02',
    subjectId: `2-01-${name}`,
    recipient: { name, address: 'm@town.minami.lg.jp' },
    at: now,
    handling: '確認待ち',
    reason: { tag: 'awaits-approval', approver: 'row' },
    ...changes,
  })

describe('the morning mail', () => {
  it('has nothing to say on a quiet morning, and speaks when runs had stopped', () => {
    expect(isQuiet(quiet)).toBe(true)
    expect(isQuiet({ ...quiet, stoodStill: true })).toBe(false)
    expect(morningText({ ...quiet, stoodStill: true }, url).subject).toContain(
      '処理が止まっていました',
    )
  })

  it('says along with the rest, and never alone, whose data are past their time', () => {
    expect(isQuiet({ ...quiet, dueErasures: 3 })).toBe(true)
    const { body } = morningText({ ...quiet, stoodStill: true, dueErasures: 3 }, url)
    expect(body).toContain('消去予定日を過ぎた方（3名）')
    expect(body).toContain('「個人情報を消去する」')
    expect(morningText({ ...quiet, stoodStill: true }, url).body).not.toContain('消去')
  })

  it('says in its subject what waits and how many', () => {
    const report = { ...quiet, waiting: [mailOf('見本 花子')], today: [mailOf('見本 次郎')] }
    expect(morningText(report, url).subject).toBe(
      '【第2期 地方創生研究会 事務局】10月16日（水）の予定：確認待ち1件・本日の送信1件',
    )
  })

  it('puts people of one matter on one line, and says once what to do', () => {
    const waiting = ['一郎', '二郎', '三郎', '四郎', '五郎', '六郎'].map((name) => mailOf(name))
    const { body } = morningText({ ...quiet, waiting }, url)
    expect(body).toContain('■確認をお待ちしているもの（6件）')
    expect(body).toContain(
      '・参加決定のお知らせ（2-01）：一郎 様、二郎 様、三郎 様、四郎 様、五郎 様 ほか1名',
    )
    expect(body.match(/「送る」にすると送ります/g)).toHaveLength(1)
  })

  it('shows ten lines of a matter at most', () => {
    const loose = Array.from({ length: 12 }, (_, index) => ({
      from: `a${index}@town.mihon.example`,
      subject: '',
      at: now,
    }))
    const { body } = morningText({ ...quiet, loose }, url)
    expect(body).toContain('（12件）')
    expect(body).toContain('a9@town.mihon.example「（件名なし）」')
    expect(body).not.toContain('a10@')
    expect(body).toContain('　ほか')
  })

  it('keeps what strangers wrote to one short line', () => {
    const loose = [
      { from: 'x@y.example', subject: `改行\n■にせの見出し${'長'.repeat(200)}`, at: now },
    ]
    const { body } = morningText({ ...quiet, loose }, url)
    expect(body).not.toContain('\n■にせ')
    expect(body).not.toContain('長'.repeat(61))
  })

  it('cuts no character of theirs in two', () => {
    const loose = [{ from: 'x@y.example', subject: `a${'𠮷'.repeat(70)}`, at: now }]
    expect(morningText({ ...quiet, loose }, url).body).toContain(`a${'𠮷'.repeat(59)}…`)
  })

  it('says that nobody was written to while practising', () => {
    expect(morningText({ ...quiet, mode: '試験' }, url).body).toContain(
      '送信方法：試験（ご本人には何も送っていません）',
    )
  })

  it('uses no characters that mail systems of offices break', () => {
    const report = {
      ...quiet,
      waiting: [mailOf('見本')],
      today: [mailOf('見本')],
      stoodStill: true,
    }
    const { subject, body } = morningText(report, url)
    expect(`${subject}${body}`).not.toMatch(/[①-⑳㈱Ⅰ-ⅿ〜～ｦ-ﾟ]/)
  })
})

describe('the report of a morning', () => {
  const report = (situation: Parameters<typeof bookIn>[0]): MorningReport => {
    const book = bookIn(situation)
    return morningReport(book, planMails(book, now), { now, loose: [], lastRunAt: now })
  }

  it('tells what goes today', () => {
    const changedAt = instantOf('2019-10-15', '18:00')
    expect(report({ by: 'cells', changedAt }).today.map(({ kind }) => kind)).toEqual(['M01'])
  })

  it('tells what waits for a look', () => {
    const registration = { status: '参加決定' } as const
    expect(report({ by: 'cells', registration }).waiting.map(({ kind }) => kind)).toEqual(['M02'])
  })

  it('leaves out what a person holds by the row’s own word', () => {
    const told = report({ registration: { contact: '止める' } })
    expect(isQuiet(told)).toBe(true)
  })

  it('tells whom to call', () => {
    expect(report({ member: { email: '' } }).calls.map(({ why }) => why)).toEqual(['no-address'])
  })

  it.each([
    ['締切', '未', '「参加」の「出欠」（あと1名）を入れ、「開催」の状態を「開催済」にしてください'],
    ['締切', '出席', '「開催」の状態を「開催済」にしてください'],
    ['開催済', '', '「参加」の「出欠」（あと1名）を入れてください'],
  ] as const)(
    'tells of a meeting that is over (%s, 出欠 %j) what its thanks wait for',
    (...given) => {
      const [status, attendance, words] = given
      const reportOn = (date: string) => {
        const book = bookIn({
          meeting: { status, date },
          registration: { status: '参加決定', attendance },
        })
        return morningReport(book, [], { now, loose: [], lastRunAt: now })
      }
      expect(morningText(reportOn('2019-10-15'), url).body).toContain(`・第1回：${words}`)
      expect(isQuiet(reportOn('2019-10-15'))).toBe(false)
      expect(isQuiet(reportOn('2019-10-16'))).toBe(true)
      expect(isQuiet(reportOn('2019-09-30'))).toBe(true)
    },
  )

  it('tells what cannot go before it is mended', () => {
    const told = report({ member: { email: 'not an address' } })
    expect(told.held.map(({ reason }) => reason.tag)).toEqual(['bad-address'])
  })
})
