import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import type { Book } from '../../../shared/book/book.ts'
import { startDraft } from '../../../shared/decide/deed/draft.ts'
import {
  canBeAccepted,
  type ImportWish,
  importPlan,
} from '../../../shared/decide/people/import-plan.ts'
import { importRoster } from '../../../shared/decide/people/import-roster.ts'
import { sweep } from '../../../shared/decide/sweep.ts'
import { importFields } from '../../../shared/exchange/import-field.ts'
import type { ListedPerson } from '../../../shared/exchange/list-people.ts'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { bookOf, meeting, member } from '../book/sample-book.ts'
import { noNumbers, now } from '../decide/register-request.ts'

const blank = Object.fromEntries(importFields.map((field) => [field, ''])) as Omit<
  ListedPerson,
  'line'
>
const saburo: ListedPerson = {
  ...blank,
  line: 2,
  name: '仮名 三郎',
  municipality: '徳島県美波町',
  email: 'saburo@town.minami.lg.jp',
}
const wish = (people: readonly ListedPerson[], changes: Partial<ImportWish> = {}): ImportWish => ({
  people,
  existing: 'keep',
  firstTerm: '第1期参加者',
  accepted: [],
  ...changes,
})
const kept = bookOf({ meetings: [meeting], roster: [member] })
const planned = (person: Partial<ListedPerson>, book = kept, changes: Partial<ImportWish> = {}) =>
  importPlan(book, wish([{ ...saburo, ...person }], changes))[0]
const deed = { who: '事務局', action: '取込' }
const taken = (book: Book, asked: ImportWish) =>
  importRoster(startDraft(book, noNumbers, now), asked, deed)
const known = { name: member.name, municipality: member.municipality, email: member.email }

describe('a list taken over into 名簿', () => {
  it('makes who is new 参加のみ, marked as of the first term, with the body’s code', () => {
    const { draft } = taken(kept, wish([{ ...saburo, municipality: '美波町' }]))
    expect(draft.book.roster.rows.at(-1)?.values).toMatchObject({
      memberId: 'K0002',
      category: '参加のみ',
      firstTerm: '第1期参加者',
      municipality: '徳島県美波町',
      municipalityCode: '363871',
      newsletter: '未確認',
      listing: '未確認',
      registeredBy: '事務局',
    })
  })

  it('sends nobody a mail', () => {
    const people = Array.from({ length: 30 }, (_none, index) => ({
      ...saburo,
      line: index,
      name: `仮名 ${index}`,
    }))
    const { draft } = taken(kept, wish(people))
    const swept = sweep(draft.book, { now, numbering: draft.numbering, who: '不明' })
    const goes = ({ handling }: { readonly handling: string }) => handling === '自動'
    const later = now + 86_400_000
    expect(planMails(swept.book, later).filter(goes)).toEqual(planMails(kept, later).filter(goes))
  })

  it('leaves who stands there already alone', () => {
    const { draft, lines } = taken(kept, wish([{ ...saburo, ...known }], { firstTerm: '' }))
    expect(lines[0]).toMatchObject({ kind: 'known', memberId: 'K0001' })
    expect(draft.changes).toEqual([])
  })

  it('fills blank cells only, unless told to write over the others', () => {
    const asked = { ...known, kana: 'みほん はなこ', department: '総務課', title: '係長' }
    const book = bookOf({
      roster: [{ ...member, kana: '', title: '主任', department: '政策推進課' }],
    })
    const kana = { key: 'kana', before: '', after: 'みほん はなこ' }
    const differing = [
      { key: 'department', before: '政策推進課', after: '総務課' },
      { key: 'title', before: '主任', after: '係長' },
    ]
    expect(planned(asked, book, { firstTerm: '' })).toMatchObject({
      kind: 'changed',
      cells: [kana],
      kept: differing,
    })
    expect(planned(asked, book, { firstTerm: '', existing: 'overwrite' })?.cells).toHaveLength(3)
  })

  it('is journalled row by row, before and after, and known to 控え', () => {
    const { draft } = taken(kept, wish([saburo]))
    expect(draft.changes.map(({ tab }) => tab).sort()).toEqual(['operations', 'roster', 'snapshot'])
    const swept = sweep(draft.book, { now, numbering: draft.numbering, who: '不明' })
    const own = swept.changes.filter(
      (change) => change.type === 'insert' && change.tab === 'operations',
    )
    expect(JSON.stringify(own)).not.toContain('K0002')
  })

  it.each([
    ['without a name', { name: '' }, ['no-name']],
    ['with nothing but a name', { email: '', municipality: '' }, ['nothing-to-know-by']],
  ] as const)('never takes a line %s', (_name, person, doubts) => {
    const line = planned(person, kept, { accepted: [2] })
    expect(line).toMatchObject({ kind: 'unclear', doubts })
    expect(line && canBeAccepted(line)).toBe(false)
  })

  it.each([
    ['whose address cannot be one', { email: 'saburo@@town' }, ['bad-address']],
    ['who bears the name of somebody else', { name: member.name }, ['same-name']],
  ] as const)('asks about a person %s, and takes them when told to', (_name, person, doubts) => {
    expect(planned(person)).toMatchObject({ kind: 'unclear', doubts })
    expect(planned(person, kept, { accepted: [2] })).toMatchObject({ kind: 'new', doubts })
  })

  it('takes the second of two equal lines for the same person', () => {
    const [first, second] = importPlan(kept, wish([saburo, { ...saburo, line: 3 }]))
    expect([first?.kind, second?.kind, second?.doubts]).toEqual([
      'new',
      'unclear',
      ['listed-twice'],
    ])
  })

  it('keeps two people who share the mail of their section apart', () => {
    const lines = importPlan(kept, wish([saburo, { ...saburo, line: 3, name: '仮名 四郎' }]))
    expect(lines.map(({ kind }) => kind)).toEqual(['new', 'new'])
  })

  it('changes nothing of who has left', () => {
    const book = bookOf({ roster: [{ ...member, category: '退会', kana: '' }] })
    expect(planned({ ...known, kana: 'みほん' }, book)).toMatchObject({
      kind: 'known',
      doubts: ['has-left'],
      cells: [],
    })
  })

  it.each([
    [
      'by the code, whatever the name',
      { municipality: '', municipalityCode: '143839' },
      '神奈川県真鶴町',
    ],
    [
      'by a code that lost its zero',
      { municipality: '', municipalityCode: '12025' },
      '北海道函館市',
    ],
    ['by a name that only one bears', { municipality: '真鶴町役場', email: '' }, '神奈川県真鶴町'],
    ['by the mail’s domain', { municipality: '' }, '徳島県美波町'],
    [
      'by name and domain',
      { municipality: '府中市', email: 'a@city.fuchu.hiroshima.jp' },
      '広島県府中市',
    ],
  ])('knows the body %s', (_name, person, municipality) => {
    expect(planned(person)).toMatchObject({ kind: 'new', municipality, doubts: [] })
  })

  it.each([
    ['a name that several bear', { municipality: '府中市', email: '' }, 'body-ambiguous'],
    ['an unknown town of a known prefecture', { municipality: '徳島県見本町' }, 'body-unknown'],
    ['a body that is no more', { municipality: '旧見本村' }, 'body-unknown'],
    [
      'a code that contradicts the name',
      { municipality: '美波町', municipalityCode: '143839' },
      'body-conflict',
    ],
  ])('leaves %s as it was written and says so', (_name, person, doubt) => {
    expect(planned(person)).toMatchObject({
      kind: 'new',
      municipality: person.municipality,
      doubts: [doubt],
    })
  })

  it('may be interrupted anywhere and begun again: the same rows come out', () => {
    const person = fc.record({
      name: fc.constantFrom('仮名 一', '仮名 二', member.name, ''),
      email: fc.constantFrom('a@town.minami.lg.jp', member.email, ''),
      municipality: fc.constantFrom('徳島県美波町', member.municipality, ''),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 12 }), fc.nat(12), (list, cut) => {
        const people = list.map((one, line) => ({ ...saburo, ...one, line }))
        const whole = taken(kept, wish(people)).draft
        const half = taken(kept, wish(people.slice(0, cut))).draft
        const rest = importRoster(
          startDraft(half.book, half.numbering, now),
          wish(people),
          deed,
        ).draft
        const ids = (book: Book) => book.roster.rows.map(({ values }) => values.memberId)
        expect(ids(rest.book)).toEqual(ids(whole.book))
        const again = importRoster(startDraft(whole.book, whole.numbering, now), wish(people), deed)
        expect(again.draft.changes).toEqual([])
        expect(new Set(ids(rest.book)).size).toBe(ids(rest.book).length)
      }),
    )
  })

  it('fits the book it was decided on', () => {
    const { draft } = taken(kept, wish([saburo]))
    expect(applyChanges(kept, draft.changes).roster).toEqual(draft.book.roster)
  })
})
