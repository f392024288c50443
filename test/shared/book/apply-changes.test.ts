import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges } from '../../../shared/book/apply-changes.ts'
import { type Book, type RawBook, readBook } from '../../../shared/book/book.ts'
import { type Change, deleteRow, insertRow, updateRow } from '../../../shared/book/change.ts'
import { batchUpdate } from '../../google/core/batch-update.ts'
import { newBook } from '../../google/core/book.ts'
import { readByFilters } from '../../google/core/read-values.ts'
import { member, rawTab, registration } from './sample-book.ts'
import { changesToRequests } from './sheet-writer.ts'

const tabs = ['roster', 'registrations'] as const
const sheetIds = { roster: 1001, registrations: 1003 } as const

type Sheet = ReturnType<typeof newBook>

/** A spreadsheet of the stand-in with a column of somebody's own in the middle. */
function sheetOf(rows: { readonly [K in (typeof tabs)[number]]: readonly object[] }): Sheet {
  const requests = tabs.flatMap((key) => {
    const cells = rawTab(key, rows[key] as readonly Record<string, unknown>[]).map((row, index) => [
      ...row.slice(0, 3),
      index === 0 ? '自分の列' : null,
      ...row.slice(3),
    ])
    return [
      {
        addSheet: {
          properties: {
            sheetId: sheetIds[key],
            title: key,
            gridProperties: { rowCount: 100, columnCount: 60 },
          },
        },
      },
      {
        updateCells: {
          start: { sheetId: sheetIds[key], rowIndex: 0, columnIndex: 0 },
          fields: 'userEnteredValue',
          rows: cells.map((row) => ({
            values: row.map((cell) =>
              cell === null || cell === undefined
                ? {}
                : {
                    userEnteredValue:
                      typeof cell === 'number'
                        ? { numberValue: cell }
                        : { stringValue: String(cell) },
                  },
            ),
          })),
        },
      },
    ]
  })
  return batchUpdate(newBook('book', '名簿'), requests).book
}

function read(sheet: Sheet): Book {
  const raw = tabs.map((key) => [key, valuesOf(sheet, sheetIds[key])])
  return readBook(Object.fromEntries(raw) as RawBook)
}

function valuesOf(sheet: Sheet, sheetId: number): unknown {
  const [answer] = readByFilters(sheet, [{ gridRange: { sheetId } }], {
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  }) as { valueRange: { values?: unknown } }[]
  return answer?.valueRange.values ?? []
}

const write = (sheet: Sheet, changes: readonly Change[]): Sheet => {
  const requests = changesToRequests(read(sheet), changes)
  return requests.length === 0 ? sheet : batchUpdate(sheet, requests).book
}

const shown = (book: Book) =>
  tabs.map((key) => [
    book[key].rows.map(({ position, values }) => [position, values]),
    book[key].end,
  ])

const people = [1, 2, 3, 4].map((n) => ({ ...member, memberId: `K000${n}`, name: `見本 ${n}子` }))
const applications = [1, 2, 3].map((n) => ({ ...registration, registrationId: `2-01-00${n}` }))

const word = fc.constantFrom('=1+1', "'引用", '髙﨑 𠮷男', '改行\nあり', '+81', 'はい', '0884')
const position = fc.integer({ min: 1, max: 4 })
const date = fc.constantFrom('2019-11-14', '2020-02-29', '')
const instant = fc.constantFrom(1_573_693_200_000, 1_573_693_201_000, null)
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(position, fc.record({ name: word, remarks: word, joinedOn: date }))
    .map(([at, values]) => updateRow('roster', at, values)),
  fc
    .tuple(position, fc.record({ wishes: word, replyBy: date, decidedAt: instant }))
    .filter(([at]) => at < 4)
    .map(([at, values]) => updateRow('registrations', at, values)),
  fc
    .record({ memberId: word, name: word, registeredAt: instant })
    .map((values) => insertRow('roster', values)),
  fc
    .record({ registrationId: word, replyBy: date })
    .map((values) => insertRow('registrations', values)),
  position.map((at) => deleteRow('roster', at)),
)

describe('changes', () => {
  it('give the same book in memory as in the sheet, other people’s columns included', () => {
    const sheet = sheetOf({ roster: people, registrations: applications })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const expected = applyChanges(read(sheet), changes)
        expect(shown(read(write(sheet, changes)))).toEqual(shown(expected))
      }),
      { numRuns: 150 },
    )
  })

  it('keep what others wrote into their own column beside the row it belongs to', () => {
    const start = sheetOf({ roster: people, registrations: [] })
    const noted = batchUpdate(start, [
      {
        updateCells: {
          start: { sheetId: 1001, rowIndex: 3, columnIndex: 3 },
          fields: 'userEnteredValue',
          rows: [{ values: [{ userEnteredValue: { stringValue: '電話済' } }] }],
        },
      },
    ]).book
    const after = write(noted, [
      deleteRow('roster', 1),
      updateRow('roster', 3, { name: '改名 三子', municipality: '見本県', email: '' }),
      insertRow('roster', { memberId: 'K0005', name: '見本 五子' }),
    ])
    const row = (valuesOf(after, 1001) as unknown[][])[2]
    expect(row?.slice(0, 4)).toEqual(['K0003', '会員', '見本県', '電話済'])
  })

  it('never become a formula', () => {
    const sheet = sheetOf({ roster: people, registrations: [] })
    const hostile = '=IMPORTXML("https://evil.example")'
    const after = write(sheet, [updateRow('roster', 1, { name: hostile })])
    expect(read(after).roster.rows[0]?.values.name).toBe(hostile)
  })

  it('delete a row once, however often it is asked for', () => {
    const book = read(sheetOf({ roster: people, registrations: [] }))
    const after = applyChanges(book, [deleteRow('roster', 2), deleteRow('roster', 2)])
    expect(after.roster.rows.map(({ position: at }) => at)).toEqual([1, 2, 3])
    expect(after.roster.end).toBe(book.roster.end - 1)
  })
})
