import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { type MailKind, mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { composeMail, faultInWords } from '../../../shared/mail/words/compose.ts'
import { bookOf, meeting, member, type Rows, registration, textRows } from '../book/sample-book.ts'
import { fullRows, matterOf } from './kind-matter.ts'
import { noon, planOf } from './plan-book.ts'

const now = noon('2019-10-16')
const changedAt = noon('2019-10-15')

const other = { memberId: 'K0002', name: '試験 次郎', email: 'jiro@town.mihon.example' }
const second = { meetingId: '2-02', number: '第2回' }

/** Two people, each applying for a meeting of their own; something is wrong with the first. */
function planWith(wrong: {
  readonly member?: ValuesOf<'roster'>
  readonly meeting?: ValuesOf<'meetings'>
  readonly registration?: ValuesOf<'registrations'>
  readonly rows?: Rows
}): readonly string[] {
  const book = bookOf({
    roster: [
      { ...member, category: '参加のみ', ...wrong.member },
      { ...member, ...other, category: '参加のみ' },
    ],
    meetings: [
      { ...meeting, reminders: 'なし', ...wrong.meeting },
      { ...meeting, ...second, reminders: 'なし' },
    ],
    registrations: [
      { ...registration, ...wrong.registration },
      { ...registration, ...other, registrationId: '2-02-001', meetingId: '2-02' },
    ],
    snapshot: ['2-01-001', '2-02-001'].map((id) => ({
      row: `registrations/${id}`,
      changedAt,
      setBy: 'panel' as const,
    })),
    ...wrong.rows,
  })
  return [...planOf(book, now)].sort()
}

const textsWith = (change: (row: ValuesOf<'mailTexts'>) => ValuesOf<'mailTexts'> | undefined) => ({
  mailTexts: textRows.flatMap((row) => change(row) ?? []),
})
const withBody = (body: string) => textsWith((row) => (row.kind === 'M01' ? { ...row, body } : row))

describe('what is wrong in one place', () => {
  it.each<[string, Parameters<typeof planWith>[0], string]>([
    ['a bad address', { member: { email: 'a@b' } }, 'M01 止めている bad-address'],
    [
      'no name',
      { member: { name: '' }, registration: { name: '' } },
      'M01 止めている fact-missing',
    ],
    ['an unknown meeting', { registration: { meetingId: '9-99' } }, 'M01 出さない meeting-unknown'],
    ['a meeting without a day', { meeting: { date: '' } }, 'M01 止めている fact-missing'],
    ['no such member', { registration: { memberId: 'K9999' } }, 'M01 止めている faulty-cell'],
  ])('blocks its own mail with a reason, and the other goes: %s', (_what, wrong, reason) => {
    expect(planWith(wrong)).toEqual([reason, 'M01 自動 due'].sort())
  })

  it.each<[string, Rows, string]>([
    [
      'the row of 文面 is gone',
      textsWith((row) => (row.kind === 'M01' ? undefined : row)),
      'text-missing',
    ],
    ['文面 is empty', { mailTexts: [] }, 'text-missing'],
    [
      'a part of it is gone',
      textsWith((row) => (row.kind === '署名' ? undefined : row)),
      'text-missing',
    ],
    ['a placeholder means nothing', withBody('{{しめい}} 様'), 'unknown-placeholder'],
    ['a block is not closed', withBody('{{?回}}{{回}}'), 'unknown-placeholder'],
    ['a block stands in itself', withBody('{{?回}}{{?回}}x{{/回}}{{/回}}'), 'unknown-placeholder'],
    [
      'a part names itself',
      textsWith((row) => (row.kind === '署名' ? { ...row, body: '{{署名}}' } : row)),
      'unknown-placeholder',
    ],
    ['braces are left over', withBody('{{ 様'), 'braces-left'],
    ['braces close nothing', withBody('{{回}} 氏名}} 様'), 'braces-left'],
    ['braces are full width', withBody('｛｛氏名｝｝ 様'), 'braces-left'],
    ['braces are of both widths', withBody('{｛氏名}} 様'), 'braces-left'],
    ['single braces enclose a name of ours', withBody('｛氏名} 様'), 'braces-left'],
  ])('in 文面 blocks that kind with a reason: %s', (_what, rows, tag) => {
    expect(planWith({ rows })).toEqual([`M01 止めている ${tag}`, `M01 止めている ${tag}`])
  })
})

const piece = fc.constantFrom(
  ...[
    '{{回}}',
    '{{?回}}',
    '{{/回}}',
    '{{?入会}}',
    '{{/入会}}',
    '{{ひとこと}}',
    '{{しめい}}',
    '{{署名}}',
  ],
  ...['{{', '}}', '{', '}', '{{}}', '{{?}}', '{{/}}', '\n', '　', '文', '$&', '{{{回}}}'],
)
const template = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''))

describe('whatever stands in 文面', () => {
  it('has an answer, and the plan says beforehand what the writing would', () => {
    const faults = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(mailKinds) as MailKind[])),
        template,
        template,
        fc.boolean(),
        (kind, subject, body, tellsMembership) => {
          const mailTexts = textRows.map((row) =>
            row.kind === kind ? { ...row, subject, body } : row,
          )
          const { book, matter } = matterOf(kind, {
            rows: { ...fullRows, mailTexts },
            tellsMembership,
          })
          const composed = composeMail(book, matter)
          faults.add(composed.ok ? 'none' : composed.error.tag)
          expect(faultInWords(book, matter)).toEqual(composed.ok ? undefined : composed.error)
        },
      ),
      { numRuns: 250 },
    )
    expect([...faults].sort()).toEqual(['braces-left', 'none', 'unknown-placeholder'])
  })
})
