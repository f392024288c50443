import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import type { Registration } from '../../../shared/book/tabs/registrations.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { groupFact } from '../../../shared/mail/words/group-values.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { registration } from '../book/sample-book.ts'
import { group } from './kind-matter.ts'
import { bookIn, planOf, type Situation, told } from './plan-book.ts'

const changedAt = instantOf('2019-11-05', '10:00')
const decided = told('M02', instantOf('2019-10-20', '10:00'))
/** From the waiting list, after the others had heard of their groups. */
const promoted = told('M04b', instantOf('2019-11-05', '09:30'))
const groups = [group, { ...group, group: 'B', theme: '関係人口' }]

const linesOf = (situation: Situation, at: number, kinds: RegExp): readonly string[] =>
  planOf(bookIn({ changedAt, ...situation }), at).filter((line) => kinds.test(line))

describe('the group of a participant', () => {
  const now = instantOf('2019-11-05', '12:00')
  const inGroup = (
    row: ValuesOf<'registrations'>,
    more: Situation = {},
    rows: readonly ValuesOf<'groups'>[] = groups,
  ) =>
    linesOf(
      {
        log: [decided],
        ...more,
        registration: { status: '参加決定', ...row },
        rows: { groups: rows },
      },
      now,
      /^M11/,
    )

  it('waits for 送る of the meeting', () => {
    expect(inGroup({ group: 'A' })).toEqual(['M11 確認待ち awaits-approval'])
    expect(inGroup({ group: 'A' }, { meeting: { contact: '送る' } })).toEqual(['M11 自動 due'])
    expect(inGroup({ group: 'A' }, { meeting: { contact: '止める' } })).toEqual([
      'M11 止めている held-by-approver',
    ])
  })

  it.each<[ValuesOf<'registrations'>, readonly ValuesOf<'mailLog'>[], string[]]>([
    [{ group: '' }, [decided], []],
    [{ group: 'C' }, [decided], []],
    [{ group: 'Aグループ' }, [decided], ['M11 確認待ち awaits-approval']],
    [{ group: 'A', status: 'キャンセル待ち' }, [decided], []],
    [{ group: 'A', role: '見学' }, [decided], []],
    [{ group: 'A', role: 'ゲスト' }, [decided], []],
    [{ group: 'A', role: 'コーディネーター' }, [], ['M11 確認待ち awaits-approval']],
    [{ group: 'A' }, [promoted], ['M11 確認待ち awaits-approval']],
    [{ group: 'A' }, [], ['M11 止めている decision-not-told']],
  ])('%j after %j: %j', (row, log, expected) => {
    expect(inGroup(row, { log })).toEqual(expected)
  })

  const fact = (row: ValuesOf<'registrations'>): string =>
    groupFact(bookIn({ rows: { groups } }), { ...registration, ...row } as Registration)
  const toldGroup = (row: ValuesOf<'registrations'>): ValuesOf<'mailLog'> => ({
    ...told('M11', instantOf('2019-11-04', '10:00')),
    facts: JSON.stringify({ group: fact(row) }),
  })

  it('is told to those alone whose group changed, and again when its theme did', () => {
    const log = [decided, toldGroup({ group: 'A' })]
    expect(inGroup({ group: 'A' }, { log })).toEqual([])
    expect(inGroup({ group: 'Ａグループ' }, { log })).toEqual([])
    expect(inGroup({ group: 'B' }, { log })).toHaveLength(1)
    const renamed = [{ ...group, theme: '空き家と移住' }]
    expect(inGroup({ group: 'A' }, { log }, renamed)).toHaveLength(1)
  })

  it('waits until グループ says what it talks about', () => {
    expect(inGroup({ group: 'A' }, {}, [{ ...group, theme: '' }])).toEqual([
      'M11 止めている fact-missing',
    ])
  })
})

describe('thanks', () => {
  const thanks = (attendance: Registration['attendance'], more: Situation, at: number) =>
    linesOf(
      {
        log: [decided],
        ...more,
        meeting: { status: '開催済', ...more.meeting },
        registration: { status: '参加決定', attendance, ...more.registration },
      },
      at,
      /^M14/,
    )
  const next = instantOf('2019-11-15', '09:00')

  it.each<[Registration['attendance'], string[]]>([
    ['出席', ['M14 自動 due']],
    ['欠席', ['M14b 自動 due']],
    ['無断欠席', ['M14b 自動 due']],
    ['未', []],
    ['', []],
  ])('for 出欠 %j are %j', (attendance, expected) => {
    expect(thanks(attendance, {}, next)).toEqual(expected)
  })

  it('go on the next office day at nine, not on the day itself, and only once it is 開催済', () => {
    const book = bookIn({
      changedAt: instantOf('2019-11-14', '17:30'),
      log: [decided],
      meeting: { status: '開催済' },
      registration: { status: '参加決定', attendance: '出席' },
    })
    const [mail] = planMails(book, instantOf('2019-11-14', '18:00'))
    expect([mail?.kind, mail?.at]).toEqual(['M14', next])
    expect(thanks('出席', { meeting: { status: '締切' } }, next)).toEqual([])
  })

  it('lapse after ten office days', () => {
    expect(thanks('出席', {}, instantOf('2019-11-28', '16:00'))).toEqual(['M14 自動 due'])
    expect(thanks('出席', {}, instantOf('2019-11-28', '16:31'))).toEqual(['M14 出さない lapsed'])
    expect(thanks('出席', {}, instantOf('2020-02-12', '10:00'))).toEqual(['M14 出さない lapsed'])
  })

  it('go once, whichever of the two it was', () => {
    const log = [decided, told('M14b', instantOf('2019-11-15', '09:05'))]
    expect(thanks('出席', { log }, instantOf('2019-11-15', '10:00'))).toEqual([])
  })

  it('ask for no answers by a day that has passed', () => {
    const meeting = { surveyBy: '2019-11-14' }
    expect(thanks('出席', { meeting }, next)).toEqual(['M14 止めている deadline-past'])
  })

  it.each([
    { role: 'ゲスト' as const },
    { role: '見学' as const },
    { status: 'キャンセル' as const, reason: '辞退' as const },
  ])('are none of %j', (row) => {
    expect(thanks('出席', { registration: row }, next)).toEqual([])
  })
})
