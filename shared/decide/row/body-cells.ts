import type { Book } from '../../book/book.ts'
import { domainTable } from '../../book/domain-table.ts'
import type { Member } from '../../book/tabs/roster.ts'
import { type Body, type BodyKind, bodyByCode, fullNameOf } from '../../municipality/bodies.ts'
import { isMunicipalityCode } from '../../municipality/check-digit.ts'
import { listedBody } from './listed-body.ts'

const typeNames: Readonly<Record<BodyKind, string>> = {
  prefecture: '都道府県',
  city: '市',
  ward: '特別区',
  town: '町',
  village: '村',
}

type BodyCells = Pick<Member, 'municipality' | 'municipalityCode' | 'prefecture' | 'bodyType'>
type Known = Pick<Member, 'municipality' | 'municipalityCode' | 'email'>

/** The cells that name a member's body, as far as one follows from another; a doubt fills in nothing. */
export function bodyCells(book: Book, member: Known): Partial<BodyCells> {
  const municipalityCode = wholeCode(member.municipalityCode)
  if (municipalityCode === '' && member.municipality === '' && member.email === '') return {}
  const body = bodyOf(book, { ...member, municipalityCode })
  if (!body) return {}
  return {
    municipality: fullNameOf(body),
    municipalityCode: body.code,
    prefecture: body.prefecture,
    bodyType: typeNames[body.kind],
  }
}

/** Thousands of rows name the same few bodies, run after run. */
const found = new Map<string, Body | undefined>()

function bodyOf(book: Book, { municipality, municipalityCode, email }: Known): Body | undefined {
  const domain = email.slice(email.lastIndexOf('@'))
  const asked = `${municipality}\n${municipalityCode}\n${domain}`
  const table = domainTable(book)
  if (table.length === 0 && found.has(asked)) return found.get(asked)
  const { body } = listedBody({ municipality, municipalityCode, email }, table)
  if (table.length === 0) found.set(asked, body)
  return body
}

/** Six digits; a spreadsheet elsewhere may have eaten the leading zero, a list the check digit. */
export function wholeCode(code: string): string {
  if (!/^\d{5}$/.test(code)) return code
  const withCheck = Array.from({ length: 10 }, (_, digit) => `${code}${digit}`)
  const candidates = [`0${code}`, ...withCheck].filter(
    (one) => isMunicipalityCode(one) && bodyByCode(one) !== undefined,
  )
  const [only, another] = candidates
  return only !== undefined && another === undefined ? only : code
}
