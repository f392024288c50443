import { describe, expect, it } from 'vitest'
import { dueMails, planMails } from '../../../shared/mail/plan-mails.ts'
import { needsHand } from '../../../shared/morning/morning-report.ts'
import { member, registration, settingRows, textRows } from '../book/sample-book.ts'
import { bookIn, noon, planOf, type Situation, told } from './plan-book.ts'

const now = noon('2019-10-16')
const earlier = noon('2019-10-15')

/** Only what follows from the state; reminders have tests of their own. */
const stateMails = (situation: Situation, at = now): readonly string[] =>
  planOf(bookIn({ ...situation, meeting: { reminders: 'なし', ...situation.meeting } }), at)

describe('approval', () => {
  const decided = { registration: { status: '参加決定' as const }, by: 'cells' as const }

  it('is needed for a decision typed in cells, and given by 送る', () => {
    expect(stateMails(decided)).toEqual(['M02 確認待ち awaits-approval'])
    const approved = { ...decided.registration, contact: '送る' as const }
    expect(stateMails({ ...decided, registration: approved })).toEqual(['M02 自動 due'])
  })

  it('is not needed where 文面 says so, and needed where 文面 says so', () => {
    const withMode = (kind: string, mode: '自動' | '確認してから') =>
      textRows.map((row) => (row.kind === kind ? { ...row, mode } : row))
    const automatic = withMode('M02', '自動')
    expect(stateMails({ ...decided, rows: { mailTexts: automatic } })).toEqual(['M02 自動 due'])
    const careful = withMode('M01', '確認してから')
    expect(stateMails({ by: 'cells', rows: { mailTexts: careful } })).toEqual([
      'M01 確認待ち awaits-approval',
    ])
  })

  it('by 止める holds every mail of the row', () => {
    expect(stateMails({ registration: { contact: '止める' } })).toEqual([
      'M01 止めている held-by-row',
    ])
  })

  it('lets a mail go that is 要確認 or 失敗, and nothing else does', () => {
    const doubtful = told('M01', now, { status: '要確認', draftId: '' })
    const handedOver = told('M01', earlier, { status: '要確認' })
    const failed = told('M01', earlier, { status: '失敗' })
    expect(stateMails({ log: [doubtful] })).toEqual(['M01 確認待ち sender-doubtful'])
    expect(stateMails({ log: [handedOver] })).toEqual(['M01 確認待ち handed-over'])
    expect(stateMails({ log: [failed] })).toEqual(['M01 確認待ち failed'])
    for (const log of [doubtful, handedOver, failed])
      expect(stateMails({ log: [log], registration: { contact: '送る' } })).toEqual([
        'M01 自動 due',
      ])
  })

  it('of the meeting lets nothing go that may have gone already', () => {
    const decided = told('M02', earlier)
    const log = [decided, told('M12', now, { status: '要確認' })]
    const snapshot = ['registrations/2-01-001', 'meetings/2-01'].map((row) => ({
      row,
      changedAt: earlier,
      setBy: 'cells' as const,
    }))
    const book = bookIn({
      log,
      registration: { status: '参加決定' },
      meeting: { venue: '別館', contact: '送る' },
      rows: { snapshot },
    })
    expect(planOf(book, now)).toContain('M12 確認待ち handed-over')
  })

  it('is not asked for by doubts about an earlier message, once another has come', () => {
    const doubted = told('M01', earlier, { status: '要確認', draftId: '' })
    expect(stateMails({ log: [doubted] })).toEqual(['M01 自動 due'])
  })

  it('cannot lift a moved-back state, a faulty address or a stopped sending', () => {
    const contact = '送る' as const
    expect(
      stateMails({ registration: { contact }, log: [told('M01', earlier), told('M02', now)] }),
    ).toEqual(['M01 止めている moved-back'])
    expect(stateMails({ registration: { contact }, member: { email: 'a@b' } })).toEqual([
      'M01 止めている bad-address',
    ])
    const settings = settingRows({ 送信方法: '停止' })
    expect(stateMails({ registration: { contact }, rows: { settings } })).toEqual([
      'M01 止めている sending-off',
    ])
  })

  it.each([
    ['自　動 ', 'M01 自動 due'],
    ['停 止', 'M01 止めている sending-off'],
    ['自動送信', 'M01 止めている sending-unclear'],
    ['', 'M01 止めている sending-unclear'],
  ])(
    'is no use while 設定「送信方法」 says %j, told as a fault unless it is an order',
    (mode, line) => {
      const settings = settingRows({ 送信方法: mode })
      const book = bookIn({ rows: { settings } })
      expect(stateMails({ rows: { settings } })).toEqual([line])
      expect(planMails(book, now).filter(needsHand)).toHaveLength(/unclear/.test(line) ? 1 : 0)
    },
  )
})

describe('whom', () => {
  it('without an address: a telephone call', () => {
    expect(stateMails({ member: { email: '' } })).toEqual(['M01 電話する no-address'])
  })

  it('without an address of their own: the contact point', () => {
    const member = { email: '', contactPoint: 'madoguchi@town.mihon.example' }
    const [mail] = planMails(bookIn({ member }), now)
    expect([mail?.recipient.address, mail?.handling]).toEqual([member.contactPoint, '自動'])
  })

  it.each([
    'a@town.mihon.example, b@town.mihon.example',
    '見本 <a@town.mihon.example>',
    'あ@town.mihon.example',
    'a@town.mihon.example\nBcc: b@x.example',
    'a..b@town.mihon.example',
    'a@-town.example',
  ])('never to %j', (email) => {
    expect(stateMails({ member: { email } })).toEqual(['M01 止めている bad-address'])
  })

  it('never twice a person whom 名簿 lists under two numbers: the second row waits', () => {
    const second = { ...registration, registrationId: '2-01-002', memberId: 'K0002' }
    const rows = {
      roster: [member, { ...member, memberId: 'K0002' }],
      registrations: [registration, second],
      snapshot: ['2-01-001', '2-01-002'].map((id) => ({
        row: `registrations/${id}`,
        changedAt: earlier,
        setBy: 'panel' as const,
      })),
    }
    expect(stateMails({ rows })).toEqual(['M01 自動 due', 'M01 止めている faulty-cell'])
  })

  it('never a stranger whose row has no number yet', () => {
    const registrations = [{ ...registration, memberId: '' }]
    const roster = [{ name: '別人', email: 'stranger@other.example' }]
    const [mail] = planMails(bookIn({ rows: { registrations, roster } }), now)
    expect([mail?.recipient.address, mail?.handling]).toEqual(['', '電話する'])
  })

  it('the first of two rows with one number, until the sweep has renumbered the copy', () => {
    const copy = { ...registration, name: '試験 次郎', status: '参加決定' as const }
    const roster = [member, { ...member, name: '試験 次郎', email: 'jiro@other.example' }]
    const book = bookIn({ rows: { registrations: [registration, copy], roster } })
    const due = dueMails(planMails(book, now), now)
    expect(due.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['M01', { name: member.name, address: member.email }],
    ])
  })
})
