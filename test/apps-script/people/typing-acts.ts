import { type Act, column, height, type Life, noteNewcomers, rowCells, someRow } from './life.ts'
import { addressOf, nameOf, type PeopleTab } from './office.ts'

const sheet = (life: Life) => life.group.world.sheet

const newcomer = (life: Life): number => life.newcomers++

function setCell(
  life: Life,
  at: { title?: PeopleTab; row: number; header: string },
  value: string,
) {
  const { title = '参加', row, header } = at
  if (row > 0) sheet(life).editCell({ title, header, row, value })
}

type Person = Readonly<Record<string, string>>

/** People below the last row, their cells pasted at once, each under its header. */
function enter(life: Life, title: PeopleTab, people: readonly Person[]): void {
  const at = Object.keys(people[0] ?? {}).map((header) => column(life, title, header))
  const first = Math.min(...at)
  const values = people.map((person) => {
    const cells = Array<string>(Math.max(...at) - first + 1).fill('')
    Object.values(person).forEach((value, index) => {
      cells[(at[index] ?? first) - first] = value
    })
    return cells
  })
  sheet(life).edit({ title, row: height(life, title) + 1, column: first, values })
}

const applicant = (number: number, more: Person = {}): Person => ({
  開催ID: '2-01',
  自治体名: '徳島県美波町',
  氏名: nameOf(number),
  ...more,
})

const member = (number: number): Person => ({
  会員区分: '会員',
  自治体名: '徳島県美波町',
  氏名: nameOf(number),
  メール: addressOf(number),
})

/** Pasted as a block of several cells, any words pass the dropdown. */
function pasteStatus(life: Life, row: number, values: readonly string[]): void {
  if (row === 0) return
  const at = column(life, '参加', '状態')
  const below = rowCells(life, '参加', row + values.length)[at - 1] ?? ''
  const cells = [...values, below].map((value) => [value])
  sheet(life).edit({ title: '参加', row, column: at, values: cells })
}

/** What people type, paste and fill. */
export const typingActs: Readonly<Record<string, Act>> = {
  writeMemos: (life) => noteNewcomers(life),
  typeRemark: (life, n) =>
    setCell(life, { row: someRow(life, '参加', n), header: '備考' }, `電話あり ${n}`),
  enterMember: (life) => {
    const number = newcomer(life)
    enter(life, '名簿', [member(number)])
    enter(life, '参加', [applicant(number)])
  },
  pasteRows: (life) => {
    const [good, bad] = [newcomer(life), newcomer(life)]
    enter(life, '参加', [applicant(good, { 状態: '' }), applicant(bad, { 状態: 'サンカ' })])
  },
  pasteNameless: (life) => enter(life, '参加', [applicant(newcomer(life), { 開催ID: '' })]),
  decide: (life, n) => {
    setCell(life, { row: someRow(life, '参加', n), header: '状態' }, '参加決定')
    setCell(life, { row: someRow(life, '参加', n), header: '連絡' }, '送る')
  },
  cancelInCells: (life, n) => {
    setCell(life, { row: someRow(life, '参加', n), header: '理由' }, '都合')
    setCell(life, { row: someRow(life, '参加', n), header: '状態' }, 'キャンセル')
  },
  fillDown: (life, n) => {
    const row = someRow(life, '参加', n)
    if (row === 0) return
    const at = column(life, '参加', 'グループ')
    sheet(life).edit({ title: '参加', row, column: at, values: [['A'], ['A']] })
  },
  fillDownStatus: (life, n) => {
    const to = ['キャンセル', '参加決定', '受付', 'さんか'][n % 4] ?? ''
    pasteStatus(life, someRow(life, '参加', n), [to, to])
  },
  pasteBadStatus: (life, n) => pasteStatus(life, someRow(life, '参加', n), ['出席します']),
  typeOverId: (life, n) => {
    const other = someRow(life, '参加', n + 1)
    const id = String(rowCells(life, '参加', other)[column(life, '参加', '受付番号') - 1] ?? '')
    setCell(life, { row: someRow(life, '参加', n), header: '受付番号' }, n % 3 === 0 ? '' : id)
  },
  mendStatus: (life, n) => pasteStatus(life, someRow(life, '参加', n), ['受付']),
  typeBadAddress: (life, n) =>
    setCell(life, { title: '名簿', row: someRow(life, '名簿', n), header: 'メール' }, '美波町の方'),
  mendAddress: (life, n) => {
    const row = someRow(life, '名簿', n)
    const name = String(rowCells(life, '名簿', row)[column(life, '名簿', '氏名') - 1] ?? '')
    const number = Number(/\d+/.exec(name)?.[0] ?? 0)
    setCell(life, { title: '名簿', row, header: 'メール' }, addressOf(number))
  },
  undoTyping: (life, n) => {
    const row = someRow(life, '参加', n)
    const before = String(rowCells(life, '参加', row)[column(life, '参加', '状態') - 1] ?? '')
    setCell(life, { row, header: '状態' }, 'キャンセル待ち')
    setCell(life, { row: someRow(life, '参加', n), header: '状態' }, before)
  },
}
