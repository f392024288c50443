import { describe, expect, it } from 'vitest'
import { migrateBook } from '../../../shared/book/schema/migrate-book.ts'
import { fitOf, schemaVersion, versionOf } from '../../../shared/book/schema/schema-version.ts'
import { settingDefinitions } from '../../../shared/book/settings.ts'
import { standardTexts } from '../../../shared/mail/texts/all-texts.ts'
import { bookOf } from './sample-book.ts'

const by = { now: 0, who: 'event@jimukyoku.example' }
const { item } = settingDefinitions.schema

describe('the version of a book', () => {
  it.each([
    ['', 1],
    ['1', 1],
    ['２', 2],
    [' 3 ', 3],
    ['-4', 1],
    ['1.5', 1],
    ['二', 1],
  ])('reads 「%s」 as %i', (schema, version) => {
    expect(versionOf({ schema })).toBe(version)
  })

  it('tells older, fitting and newer books apart', () => {
    const told = (version: number) => fitOf({ schema: String(version) })
    expect([told(schemaVersion - 1), told(schemaVersion), told(schemaVersion + 1)]).toEqual([
      'older',
      'fits',
      'newer',
    ])
  })
})

describe('bringing a book up to date', () => {
  const [text] = standardTexts
  const mailTexts = [{ kind: 'M01', subject: '私たちの件名', body: text?.body ?? '' }]

  it('writes the number, whether or not its row is there, and journals it', () => {
    const withRow = bookOf({ settings: [{ item, value: '1' }] })
    const changes = (book: typeof withRow) =>
      migrateBook(book, by).map(({ type, tab }) => `${type} ${tab}`)
    expect(changes(withRow)).toEqual(['update settings', 'insert operations'])
    expect(changes(bookOf({ settings: [] }))).toEqual(['insert settings', 'insert operations'])
  })

  it('leaves a text alone as soon as a person changed a word of it', () => {
    const tabs = migrateBook(bookOf({ mailTexts, settings: [] }), by).map(({ tab }) => tab)
    expect(tabs).not.toContain('mailTexts')
  })
})
