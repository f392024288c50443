import { type Book, readBook } from '../../../shared/book/book.ts'
import type { RawCell } from '../../../shared/book/cell.ts'
import { allTabs, type TabKey } from '../../../shared/book/tabs/all-tabs.ts'
import { blockingHeader } from '../../../shared/decide/row/row-faults.ts'
import type { World } from '../../google/open-world.ts'
import { rows } from '../study-group.ts'
import { addressOf } from './office.ts'

/** What the mails that left say about the rows they came from, as the script had read them. */
export type Sends = {
  readonly wrong: string[]
  /** A colleague's act inside a script's run: what is read then the run has not seen. */
  aside(act: () => void): void
}

type Reading = Readonly<Record<string, RawCell[][]>>
type Filters = { readonly dataFilters?: readonly { readonly gridRange?: { sheetId?: number } }[] }
type Values = {
  readonly valueRanges?: readonly { readonly valueRange?: { readonly values?: RawCell[][] } }[]
}

const bySheet = new Map<number | undefined, TabKey>(
  (Object.keys(allTabs) as TabKey[]).map((key) => [allTabs[key].sheetId, key]),
)

/** Watches every call to Google; notes each mail to the wrong person, or from a row with an error. */
export function watchSends(world: World): Sends {
  const wrong: string[] = []
  let read: Reading = {}
  let isAside = false
  world.observe((name, args, answer) => {
    if (isAside) return
    if (name === 'Sheets.Spreadsheets.Values.batchGetByDataFilter') {
      const found = readingOf(args[0] as Filters, answer as Values)
      if (found.registrations && found.roster && found.meetings) read = found
    }
    if (name === 'Gmail.Users.Drafts.send') wrong.push(...lookAtMail(world, read))
  })
  return {
    wrong,
    aside(act) {
      isAside = true
      act()
      isAside = false
    },
  }
}

function readingOf({ dataFilters = [] }: Filters, { valueRanges = [] }: Values): Reading {
  const tabs = dataFilters.map(({ gridRange }, at) => [
    bySheet.get(gridRange?.sheetId) ?? '',
    valueRanges[at]?.valueRange?.values ?? [],
  ])
  return Object.fromEntries(tabs) as Reading
}

function lookAtMail(world: World, read: Reading): string[] {
  const mail = world.mail.sent().at(-1)
  const number = /見本 (\d+)郎/.exec(mail?.text ?? '')?.[1]
  if (!mail || number === undefined) return ['a mail without a name']
  if (!mail.to.includes(addressOf(Number(number)))) return [`${number} to ${mail.to}`]
  const subject = subjectOf(world, mail.text)
  const fault = faultIn(readBook(read), subject)
  return fault === undefined ? [] : [`${mail.subject} to ${mail.to}, ${subject}: ${fault}`]
}

/** By the reference that every mail prints, 送信記録 says whose row it came from. */
function subjectOf(world: World, text: string): string {
  const references: readonly string[] = text.match(/[0-9A-Z]{5}-[0-9A-Z]{5}/g) ?? []
  const line = rows(world, '送信記録').find((row) => references.includes(String(row.照会番号)))
  return String(line?.照合キー ?? '').split('/')[0] ?? ''
}

function faultIn(book: Book, subject: string): string | undefined {
  const registration = book.registrations.rows.find(
    ({ values }) => values.registrationId === subject,
  )
  if (registration) return blockingHeader(book, 'registrations', registration)
  const member = book.roster.rows.find(({ values }) => values.memberId === subject)
  return member && blockingHeader(book, 'roster', member)
}
