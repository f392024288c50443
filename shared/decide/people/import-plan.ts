import type { Book } from '../../book/book.ts'
import { domainTable } from '../../book/domain-table.ts'
import type { Member } from '../../book/tabs/roster.ts'
import type { ListedPerson } from '../../exchange/list-people.ts'
import { isMailAddress, normalAddress } from '../../mail/kind/mail-address.ts'
import { fullNameOf } from '../../municipality/bodies.ts'
import { wholeCode } from '../row/body-cells.ts'
import { type BodyDoubt, listedBody } from '../row/listed-body.ts'
import { isSamePerson, type MemberRow, normalName } from '../row/person.ts'

/** Why a person should look at a line before it is taken over, or why it cannot be. */
export type ImportDoubt =
  | BodyDoubt
  | 'no-name'
  | 'nothing-to-know-by'
  | 'listed-twice'
  | 'bad-address'
  | 'same-name'
  | 'has-left'

export type ImportedCell = {
  readonly key: keyof Member
  readonly before: string
  readonly after: string
}

/** What becomes of a line: a new row, cells of a known one, nothing, or nothing until a person says so. */
export type ImportLine = {
  readonly line: number
  readonly kind: 'new' | 'changed' | 'known' | 'unclear'
  readonly name: string
  readonly municipality: string
  /** The row it is, or the one it may be. */
  readonly memberId: string
  readonly values: Partial<Member>
  readonly cells: readonly ImportedCell[]
  /** Cells that hold something else and keep it. */
  readonly kept: readonly ImportedCell[]
  readonly doubts: readonly ImportDoubt[]
}

export type ImportWish = {
  readonly people: readonly ListedPerson[]
  /** Cells that hold something else: kept as they are, or written over. */
  readonly existing: 'keep' | 'overwrite'
  /** What to write into 第1期参加; blank writes nothing. */
  readonly firstTerm: string
  /** Unclear lines that a person has looked at and takes for new people. */
  readonly accepted: readonly number[]
}

/** What taking a list over would do to 名簿; nothing is changed by asking. */
export function importPlan(book: Book, wish: ImportWish): readonly ImportLine[] {
  const roster = byName(book.roster.rows, ({ values }) => values.name)
  const listed = byName(wish.people, ({ name }) => name)
  const table = domainTable(book)
  const met = new Set<string>()
  return wish.people.map((listedPerson) => {
    const person = {
      ...listedPerson,
      municipalityCode: wholeCode(listedPerson.municipalityCode),
    }
    const { body, doubt } = listedBody(person, table)
    const municipality = body ? fullNameOf(body) : person.municipality
    const own = { ...person, municipality }
    const members = roster.get(normalName(person.name)) ?? []
    const earlier = (listed.get(normalName(person.name)) ?? []).filter(
      ({ line }) => line < person.line,
    )
    const known = members.find(({ values }) => isSamePerson(values, own))
    const knownId = known?.values.memberId ?? ''
    const isMet = met.has(knownId)
    if (known) met.add(knownId)
    const values = importedValues(own, body?.code ?? person.municipalityCode, wish.firstTerm)
    const found: Found = {
      person: own,
      values,
      known,
      memberId: (known ?? members[0])?.values.memberId ?? '',
      hasNamesake: members.length + earlier.length > 0,
      isTwice: isMet || earlier.some((one) => isSamePerson(one, person)),
    }
    return decideLine(found, doubt ? [doubt] : [], wish)
  })
}

type Found = {
  readonly person: ListedPerson
  readonly values: Partial<Member>
  readonly known: MemberRow | undefined
  /** The row it is, or the one it may be. */
  readonly memberId: string
  /** In 名簿, or further up in the list. */
  readonly hasNamesake: boolean
  readonly isTwice: boolean
}

const impossible: readonly ImportDoubt[] = ['no-name', 'nothing-to-know-by', 'listed-twice']
const questionable: readonly ImportDoubt[] = ['bad-address', 'same-name']

/** Whether a tick can make a line a new person. */
export const canBeAccepted = ({ kind, doubts }: ImportLine): boolean =>
  kind === 'unclear' && !doubts.some((doubt) => impossible.includes(doubt))

function decideLine(
  found: Found,
  bodyDoubts: readonly ImportDoubt[],
  wish: ImportWish,
): ImportLine {
  const { person, known, values } = found
  const doubts = [...personDoubts(found), ...bodyDoubts]
  const shown = {
    line: person.line,
    name: person.name,
    municipality: person.municipality,
    memberId: found.memberId,
    values,
    doubts,
  }
  const isImpossible = doubts.some((doubt) => impossible.includes(doubt))
  const isAccepted = wish.accepted.includes(person.line)
  const isQuestionable = doubts.some((doubt) => questionable.includes(doubt)) && !isAccepted
  if (isImpossible || (!known && isQuestionable))
    return { ...shown, kind: 'unclear', cells: [], kept: [] }
  if (!known) return { ...shown, kind: 'new', memberId: '', cells: [], kept: [] }
  if (known.values.category === '退会')
    return { ...shown, kind: 'known', doubts: ['has-left'], cells: [], kept: [] }
  const differing = differences(known.values, values)
  const isWritten = ({ before }: ImportedCell): boolean =>
    before === '' || wish.existing === 'overwrite'
  const cells = differing.filter(isWritten)
  const kept = differing.filter((cell) => !isWritten(cell))
  return { ...shown, kind: cells.length > 0 ? 'changed' : 'known', cells, kept }
}

function personDoubts({ person, known, hasNamesake, isTwice }: Found): ImportDoubt[] {
  const { name, email, municipality } = person
  if (name === '') return ['no-name']
  if (email === '' && municipality === '') return ['nothing-to-know-by']
  if (isTwice) return ['listed-twice']
  const isBad = email !== '' && !isMailAddress(email)
  return [
    ...(isBad ? ['bad-address' as const] : []),
    ...(!known && hasNamesake ? ['same-name' as const] : []),
  ]
}

function byName<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const map = new Map<string, T[]>()
  for (const item of items) {
    const name = normalName(nameOf(item))
    const group = map.get(name)
    if (group) group.push(item)
    else map.set(name, [item])
  }
  return map
}

/** 会員区分 is never taken over: nobody becomes a member by a list (R1). */
function importedValues(person: ListedPerson, code: string, firstTerm: string): Partial<Member> {
  const { municipality, department, title, name, kana, email, phone, remarks } = person
  const all: Partial<Member> = {
    municipality,
    municipalityCode: code,
    department,
    title,
    name,
    kana,
    email,
    phone,
    remarks,
    firstTerm,
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''))
}

/** A name keeps the spelling it has; spaces, width and case alone are no difference. */
function differences(member: Member, values: Partial<Member>): readonly ImportedCell[] {
  const plain = (text: string): string => normalAddress(text).replace(/[\s-]/g, '')
  return (Object.keys(values) as (keyof Member)[]).flatMap((key) => {
    const [before, after] = [String(member[key] ?? ''), String(values[key] ?? '')]
    const isBadAddress = key === 'email' && !isMailAddress(after)
    const isSame = key === 'name' || plain(before) === plain(after)
    return isSame || isBadAddress ? [] : [{ key, before, after }]
  })
}
