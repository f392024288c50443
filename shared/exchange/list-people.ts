import { cleanText } from '../decide/deed/clean-text.ts'
import { unguardFormula } from './formula-guard.ts'
import { type ImportField, importFields } from './import-field.ts'

/** One line of an old list, each field in the form in which 名簿 keeps it. */
export type ListedPerson = { readonly line: number } & Readonly<Record<ImportField, string>>

type Reading = {
  readonly rows: readonly (readonly string[])[]
  readonly fields: readonly (ImportField | undefined)[]
  /** The number of the first row, for people to find it again. */
  readonly firstLine: number
}

/** Puts the parts of each field together; lines that say nothing in our fields are left out. */
export function listPeople({ rows, fields, firstLine }: Reading): readonly ListedPerson[] {
  return rows
    .map((row, index) => personOf(row, { fields, line: firstLine + index }))
    .filter((person) => importFields.some((field) => person[field] !== ''))
}

function personOf(
  row: readonly string[],
  how: { readonly fields: Reading['fields']; readonly line: number },
): ListedPerson {
  const parts = (field: ImportField): readonly string[] =>
    row
      .filter((_cell, column) => how.fields[column] === field)
      .map((cell) => cleanText(unguardFormula(cell)))
      .filter((cell) => cell !== '')
  const entries = importFields.map((field) => [field, formOf[field](parts(field))] as const)
  return { line: how.line, ...(Object.fromEntries(entries) as Record<ImportField, string>) }
}

const spaced = (parts: readonly string[]): string => parts.join(' ').replace(/[\s　]+/g, ' ')
const plain = (parts: readonly string[]): string => (parts[0] ?? '').normalize('NFKC').trim()

const formOf: Readonly<Record<ImportField, (parts: readonly string[]) => string>> = {
  municipality: bodyName,
  municipalityCode: (parts) => plain(parts).replace(/\D/g, ''),
  department: spaced,
  title: spaced,
  name: (parts) => spaced(parts).replace(/\s*様$/, ''),
  kana: (parts) => toHiragana(spaced(parts).normalize('NFKC')),
  email: (parts) => plain(parts).replace(/^mailto:/i, ''),
  phone: (parts) => phoneNumber(plain(parts)),
  remarks: (parts) => parts.join(' '),
}

/** 都道府県 and 市町村 in two columns; the second may repeat the first. */
function bodyName(parts: readonly string[]): string {
  const [first = '', ...rest] = parts.map((part) => part.replace(/\s/g, ''))
  return rest.reduce((whole, part) => (part.startsWith(whole) ? part : whole + part), first)
}

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))

/** Hyphens of every kind between digits become "-"; a number that lost its zero gets it back. */
function phoneNumber(text: string): string {
  const number = text.replace(/[ー‐−–—―ｰ]/g, '-').replace(/^tel[:.]?\s*/i, '')
  return /^[1-9]\d{8,9}$/.test(number) ? `0${number}` : number
}
