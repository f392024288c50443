import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { acceptChange } from '../../../shared/decide/deed/accept-change.ts'
import { startDraft } from '../../../shared/decide/deed/draft.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { composeMail } from '../../../shared/mail/words/compose.ts'
import { plannedMatter } from '../../../shared/mail/words/planned-matter.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { meeting, registration } from '../book/sample-book.ts'
import { bookIn, planOf, type Situation, told } from './plan-book.ts'
import { sentRows } from './random-book.ts'

const decided = told('M02', instantOf('2019-10-20', '10:00'))
const changedAt = instantOf('2019-10-24', '20:00')
const now = instantOf('2019-10-24', '20:06')
const cells = 'cells' as const

const seenRows = [
  { row: 'registrations/2-01-001', changedAt: decided.at ?? 0, setBy: cells },
  { row: 'meetings/2-01', changedAt, setBy: cells },
]

const situationOf = (changes: ValuesOf<'meetings'>, more: Situation = {}): Situation => ({
  log: [decided],
  ...more,
  registration: { status: '参加決定', ...more.registration },
  meeting: changes,
  rows: { snapshot: seenRows, ...more.rows },
})

const notices = (changes: ValuesOf<'meetings'>, more: Situation = {}, at = now) =>
  planOf(bookIn(situationOf(changes, more)), at).filter((line) => /^M1[23]/.test(line))

const wordsOf = (changes: ValuesOf<'meetings'>, more: Situation = {}): string => {
  const book = bookIn(situationOf(changes, more))
  const [mail] = planMails(book, now).filter(({ kind }) => /^M1[23]/.test(kind))
  if (!mail) throw new Error('no notice is planned')
  const composed = composeMail(book, plannedMatter(book, mail, { at: now, reference: 'X' }))
  if (!composed.ok) throw new Error(JSON.stringify(composed.error))
  return `${composed.value.subject}\n${composed.value.body}`
}

describe('a change of a meeting', () => {
  it('waits for 送る of the meeting, and then goes at any hour once the row has rested', () => {
    expect(notices({ venue: '別館' })).toEqual(['M12 確認待ち awaits-approval'])
    expect(notices({ venue: '別館', contact: '送る' })).toEqual(['M12 自動 due'])
    const [mail] = planMails(bookIn(situationOf({ venue: '別館', contact: '送る' })), now).filter(
      ({ kind }) => kind === 'M12',
    )
    expect(mail?.at).toBe(changedAt + 5 * 60_000)
  })

  it('to a day that is over waits, whatever is approved, while people expect one that is to come', () => {
    const slip = { date: '2018-11-14', contact: '送る' } as const
    expect(notices(slip)).toEqual(['M12 止めている day-slipped'])
    expect(notices({ ...slip, status: '開催済' })).toEqual([])
    expect(notices(slip, {}, instantOf('2019-11-14', '13:30'))).toEqual([
      'M12 出さない meeting-over',
    ])
  })

  it('goes to one person alone whose own row says 送る, and not to a row that says 止める', () => {
    const row = (contact: '送る' | '止める') => ({ registration: { contact } })
    expect(notices({ venue: '別館' }, row('送る'))).toEqual(['M12 自動 due'])
    expect(notices({ venue: '別館', contact: '送る' }, row('止める'))).toEqual([
      'M12 止めている held-by-row',
    ])
  })

  it.each<[ValuesOf<'meetings'>, boolean]>([
    [{ date: '2019-11-15' }, true],
    [{ start: '14:00' }, true],
    [{ end: '17:00' }, true],
    [{ venue: '別館' }, true],
    [{ address: '見本町2番地' }, true],
    [{ theme: '関係人口' }, true],
    [{ directions: '2番出口' }, false],
    [{ staff: '別の者' }, false],
    [{ programme: '第一部だけ' }, false],
    [{ capacity: 12 }, false],
  ])('is told when %j was told otherwise: %s', (changes, isTold) => {
    expect(notices(changes).length > 0).toBe(isTold)
  })

  it.each<[ValuesOf<'registrations'>, number]>([
    [{ status: '参加決定' }, 1],
    [{ status: '受付' }, 1],
    [{ status: 'キャンセル待ち' }, 1],
    [{ status: '繰上げ打診中' }, 1],
    [{ status: 'キャンセル', reason: '辞退' }, 0],
    [{ status: '見送り', reason: '定員' }, 0],
    [{ role: '見学' }, 1],
    [{ role: '事務局' }, 0],
    [{ role: 'コーディネーター' }, 0],
  ])('concerns %j: %i', (row, count) => {
    expect(notices({ venue: '別館' }, { registration: row })).toHaveLength(count)
  })

  it('is nothing to who has been told nothing', () => {
    expect(notices({ venue: '別館' }, { log: [] })).toEqual([])
  })

  it('reaches guests, who count as told what the others were told when their row was made', () => {
    const guest = { ...registration, registrationId: '2-01-002', memberId: 'K0002', name: '客 一' }
    const rows = {
      registrations: [
        { ...registration, status: '参加決定' as const },
        {
          ...guest,
          role: 'ゲスト' as const,
          status: '参加決定' as const,
          appliedAt: decided.at ?? 0,
        },
      ],
    }
    const both = { rows: { snapshot: seenRows, ...rows } }
    expect(notices({ venue: '別館' }, both)).toHaveLength(2)
    expect(notices({ status: '中止' }, both)).toHaveLength(2)
    expect(notices({}, both)).toEqual([])
  })

  it('names before and after, what stays, and asks who can still come only when the day moved', () => {
    const moved = wordsOf({ date: '2019-11-20', changeReason: '会場の都合' })
    expect(moved).toContain('【重要】【見本地方創生研究会】第1回 日時の変更について（11/20）')
    expect(moved).toContain('■変更前\n　2019年11月14日（木）13:30から16:30まで')
    expect(moved).toContain('■変更後\n　2019年11月20日（水）13:30から16:30まで')
    expect(moved).toContain('■理　由\n　会場の都合')
    expect(moved).toContain(`　会場：${meeting.venue}`)
    expect(moved).toContain('ご参加の可否を、\n10月28日（月）17:00までに本メールへご返信ください。')
    const elsewhere = wordsOf({ venue: '別館' })
    expect(elsewhere).toContain('変更後もご参加いただける場合のご返信は不要です。')
    expect(elsewhere).not.toContain('ご参加の可否')
    expect(elsewhere).not.toContain('■理　由')
  })

  it('there and back is told as often as somebody was told otherwise', () => {
    let book = bookIn(situationOf({ venue: '別館', contact: '送る' }))
    const toB = planMails(book, now).filter(({ kind }) => kind === 'M12')
    book = applyChanges(book, sentRows(toB, now))
    expect(planOf(book, now).filter((line) => line.startsWith('M12'))).toEqual([])
    const back = bookIn(situationOf({ contact: '送る' }, { log: logOf(book) }))
    const toA = planMails(back, now + 1000).filter(({ kind }) => kind === 'M12')
    expect(toA.map(({ key }) => key)).toEqual(['2-01-001/M12/2'])
    const again = applyChanges(back, sentRows(toA, now + 1000))
    expect(planOf(again, now + 2000).filter((line) => line.startsWith('M12'))).toEqual([])
  })

  it('taken back before anybody heard of it is told to nobody', () => {
    expect(notices({})).toEqual([])
  })

  it('keeps the reminders back until it is told, and no longer', () => {
    const at = instantOf('2019-11-07', '09:00')
    const reminders = (log: readonly ValuesOf<'mailLog'>[]) =>
      planOf(bookIn(situationOf({ venue: '別館' }, { log })), at).filter((line) =>
        /^M09/.test(line),
      )
    expect(reminders([decided])).toEqual(['M09 止めている change-not-told'])
    const change = told('M12', instantOf('2019-11-06', '10:00'), { facts: { venue: '別館' } })
    expect(reminders([decided, change])).toEqual(['M09 自動 due'])
    const late = told('M12', instantOf('2019-11-07', '10:00'), { facts: { venue: '別館' } })
    expect(reminders([decided, late])).toEqual(['M09 出さない told-after-due'])
    const theme = told('M12', instantOf('2019-11-07', '10:00'), { facts: { theme: '別の話' } })
    const withTheme = bookIn(situationOf({ theme: '別の話' }, { log: [decided, theme] }))
    expect(planOf(withTheme, at).filter((line) => /^M09/.test(line))).toEqual(['M09 自動 due'])
  })

  it('that is a mere typo counts as told to everybody by 「知らせ済みとする」, without a mail', () => {
    const book = bookIn(situationOf({ venue: '見本ビル９Ｆ' }))
    const numbering = { given: {}, identityKey: new Uint8Array() }
    const draft = acceptChange(startDraft(book, numbering, now), { meetingId: '2-01', who: '担当' })
    expect(planOf(draft.book, now).filter((line) => /^M12/.test(line))).toEqual([])
    expect(draft.book.mailLog.rows.at(-1)?.values).toMatchObject({
      key: '2-01-001/M12/1',
      status: '知らせ済',
      reason: '知らせ済みとした（担当）',
    })
    const at = instantOf('2019-11-07', '09:00')
    expect(planOf(draft.book, at)).toContain('M09 自動 due')
  })
})

describe('a meeting that is off', () => {
  it.each(['中止', '延期'] as const)('%s is told at any hour once 連絡 says 送る', (status) => {
    expect(notices({ status })).toEqual(['M13 確認待ち awaits-approval'])
    expect(notices({ status, contact: '送る' })).toEqual(['M13 自動 due'])
    expect(wordsOf({ status })).toContain(`第1回 開催${status}のお知らせ（11/14）`)
  })

  it('is told to who waits and has never heard when and where', () => {
    const waits = { ...told('M03', decided.at ?? 0), facts: '{}' }
    const waiting = { log: [waits], registration: { status: 'キャンセル待ち' as const } }
    expect(notices({ status: '中止' }, waiting)).toEqual(['M13 確認待ち awaits-approval'])
    expect(notices({ venue: '別館' }, waiting)).toEqual([])
  })

  it('keeps the registrations and the day that was told when it is postponed', () => {
    const words = wordsOf({ status: '延期', date: '', changeReason: '台風の接近' })
    expect(words).toContain(
      '11月14日（木）に予定しておりました第1回は、\n台風の接近のため、\n開催を延期',
    )
    expect(words).toContain('お申し込みは事務局でお預かりしております。')
  })

  const off = (status: string): ValuesOf<'mailLog'> => {
    const row = told('M13', instantOf('2019-10-24', '12:00'))
    return { ...row, facts: JSON.stringify({ ...JSON.parse(row.facts ?? ''), off: status }) }
  }

  it('is told once', () => {
    expect(notices({ status: '中止' }, { log: [decided, off('中止')] })).toEqual([])
    expect(notices({ status: '延期' }, { log: [decided, off('延期')] })).toEqual([])
    expect(notices({ status: '中止' }, { log: [decided, off('延期')] })).toHaveLength(1)
  })

  it('and gets a new day asks everybody whether they can come', () => {
    const log = [decided, off('延期')]
    const moved = { date: '2019-12-05' }
    expect(notices({ ...moved, status: '受付中' }, { log })).toEqual([
      'M12 確認待ち awaits-approval',
    ])
    expect(notices({ ...moved, status: '延期' }, { log })).toEqual(['M12 確認待ち awaits-approval'])
    expect(wordsOf({ ...moved, status: '受付中' }, { log })).toContain('ご参加の可否を、')
    expect(wordsOf({ ...moved, status: '受付中' }, { log })).toContain('延期（日程は未定）')
  })

  it('and takes place after all is a change too, and reminders wait for it', () => {
    const log = [decided, off('延期')]
    expect(notices({}, { log })).toEqual(['M12 確認待ち awaits-approval'])
    const at = instantOf('2019-11-07', '09:00')
    expect(planOf(bookIn(situationOf({}, { log })), at)[0]).toBe('M12 確認待ち awaits-approval')
    expect(planOf(bookIn(situationOf({}, { log })), at)).toContain('M09 止めている change-not-told')
  })

  it('sends no reminder and no decision', () => {
    const at = instantOf('2019-11-07', '09:00')
    for (const status of ['中止', '延期'] as const)
      expect(planOf(bookIn(situationOf({ status }, { log: [decided, off(status)] })), at)).toEqual(
        [],
      )
    const undecided = { log: [told('M01', instantOf('2019-10-20', '10:00'))] }
    expect(
      planOf(bookIn(situationOf({ status: '延期' }, undecided)), at).filter((l) => /^M02/.test(l)),
    ).toEqual(['M02 出さない meeting-off'])
  })
})

const logOf = (book: ReturnType<typeof bookIn>): readonly ValuesOf<'mailLog'>[] =>
  book.mailLog.rows.map(({ values }) => values)
