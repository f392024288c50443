import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeFacts } from '../../../shared/mail/told/facts.ts'
import {
  giveUpEntries,
  type Journal,
  type JournalEntry,
  type Properties,
  putEntries,
  readJournal,
} from './script-code.ts'

/** One property of Google's holds 9 KB, name not counted. */
const limit = 9 * 1024
const at = 1_573_693_200_000
const kinds = ['M01', 'M02', 'M06', 'M08', 'M09', 'M10', 'M16', 'M12']

/** As long as Google's ids get, and longer meeting ids than the secretariat uses. */
const entryOf = (key: string, changes: Partial<JournalEntry> = {}): JournalEntry => ({
  key,
  state: 'sent',
  reference: 'ABCDE-FGHJK',
  draftId: 'r-1234567890123456789',
  threadId: '16e5f0c1a2b3c4d5',
  messageId: '16e5f0c1a2b3c4d6',
  at,
  facts: 'abcdefgh',
  ...changes,
})

const bare = { state: 'claimed' as const, draftId: '', threadId: '', messageId: '' }
const empty = readJournal({})
const entriesOf = (journal: Journal) =>
  [...journal.entries.values()].sort((a, b) => (a.key < b.key ? -1 : 1))

function bothSteps(scope: string, people: number): Properties {
  const keys = kinds.flatMap((kind) =>
    Array.from({ length: people }, (_, n) => `${scope}-${String(n).padStart(3, '0')}/${kind}/12`),
  )
  let journal = empty
  let stored: Properties = {}
  // Claims are short; they grow where they stand when their drafts and results are noted.
  for (const claimed of [true, false])
    for (const key of keys) {
      const blank = { state: 'claimed' as const, draftId: '', threadId: '', messageId: '' }
      const put = putEntries(journal, [entryOf(key, claimed ? blank : {})])
      journal = put.journal
      stored = { ...stored, ...put.properties }
    }
  return stored
}

describe('the journal', () => {
  it.each(['2-01', 'E-12', '2-01-extraordinary'])(
    'keeps every property within 9 KB with eight mails to each of 48 people of %s',
    (scope) => {
      const stored = bothSteps(scope, 48)
      const sizes = Object.values(stored).map((text) => Buffer.byteLength(text))
      expect(Math.max(...sizes)).toBeLessThanOrEqual(limit)
      expect(readJournal(stored).entries.size).toBe(48 * kinds.length)
    },
  )

  it('carries announcements to 4,000 people, three times over, within what Google allows', () => {
    let journal = empty
    let stored: Properties = {}
    for (const scope of ['M17/2-01', 'M15b/2-01', 'M17/2-02'])
      for (let first = 0; first < 4000; first += 100) {
        const chunk = Array.from({ length: 100 }, (_, n) => {
          const kind = scope.split('/')[0]
          const turn = scope.endsWith('2') ? 2 : 1
          return entryOf(`K${String(first + n + 1).padStart(4, '0')}/${kind}/${turn}`, { scope })
        })
        for (const state of ['claimed', 'sent'] as const) {
          const put = putEntries(
            journal,
            chunk.map((entry) => ({ ...entry, state })),
          )
          journal = put.journal
          stored = { ...stored, ...put.properties }
        }
      }
    const sizes = Object.entries(stored).map(([name, text]) => name.length + text.length)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limit)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(500 * 1024 * 0.85)
    const known = readJournal(stored)
    expect(known.entries.get('K4000/M17/2')).toMatchObject({ state: 'sent', facts: 'abcdefgh', at })
    expect(known.entries.size).toBe(12_000)
  })

  it('writes only the properties in which something changed', () => {
    const first = putEntries(empty, [entryOf('2-01-001/M01/1'), entryOf('2-01-100/M01/1')])
    const next = putEntries(first.journal, [entryOf('2-01-001/M02/1')])
    expect(Object.keys(first.properties)).toHaveLength(2)
    expect(Object.keys(next.properties)).toHaveLength(1)
  })

  it('keeps meetings and membership years apart, so that old ones can be dropped', () => {
    const keys = ['2-01-001/M01/1', '2-02-001/M01/1', 'E-12-001/M16/1', 'K0001/M06/1']
    const { properties } = putEntries(
      empty,
      keys.map((key) => entryOf(key)),
    )
    expect(Object.keys(properties).sort()).toEqual([
      'mails/2-01/0',
      'mails/2-02/0',
      'mails/E-12/0',
      'mails/K2019/0',
    ])
  })

  it('leaves a key where it is when it comes up again in another year', () => {
    const first = putEntries(empty, [entryOf('K0001/M06/1')])
    const later = entryOf('K0001/M06/1', { at: at + 400 * 86_400_000 })
    const { properties } = putEntries(readJournal(first.properties), [later])
    expect(Object.keys(properties)).toEqual(['mails/K2019/0'])
  })

  it('remembers the draft of a claim that was given up, and frees its key', () => {
    const claim = entryOf('2-01-001/M01/1', { state: 'claimed' })
    const put = putEntries(empty, [claim, entryOf('2-01-002/M01/1')])
    const given = giveUpEntries(put.journal, [claim], at)
    const read = readJournal({ ...put.properties, ...given.properties })
    expect([...read.entries.keys()]).toEqual(['2-01-002/M01/1'])
    expect(read.strays).toEqual([{ reference: claim.reference, draftId: claim.draftId, at }])
  })

  it('reads what was written, through any sequence of claims, results and givings up', () => {
    const key = fc
      .tuple(
        fc.constantFrom('2-01-001', '2-01-017', 'E-12-001', 'K0001', 'K0400'),
        fc.constantFrom(...kinds),
      )
      .map(([subject, kind]) => `${subject}/${kind}/1`)
    const text = fc.string({ unit: 'grapheme', maxLength: 12 })
    const entry = fc.record({
      key,
      state: fc.constantFrom('claimed' as const, 'sent' as const),
      reference: text,
      draftId: text,
      threadId: text,
      messageId: text,
      at: fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => seconds * 1000),
      facts: text,
    })
    const step = fc.record({ entries: fc.array(entry, { maxLength: 5 }), givesUp: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let journal = empty
        let stored: Properties = {}
        for (const { entries, givesUp } of steps) {
          const known = entries.filter((given) => journal.entries.has(given.key))
          const next = givesUp ? giveUpEntries(journal, known, at) : putEntries(journal, entries)
          journal = next.journal
          stored = { ...stored, ...next.properties }
        }
        const read = readJournal(stored)
        expect(entriesOf(read)).toEqual(entriesOf(journal))
        expect(read.strays).toEqual(journal.strays)
      }),
    )
  })

  it('keeps what was told once a meeting, however many it was told to', () => {
    const tells = '{"meeting":["2019-11-14","13:30","17:30","見本ビル9F","1-2-3","空き家"]}'
    const claims = [1, 2, 3].map((n) =>
      entryOf(`2-01-00${n}/M02/1`, { ...bare, tells: tells.replace('}', `,"joined":"K000${n}"}`) }),
    )
    const { properties } = putEntries(empty, claims)
    expect(properties['facts/2-01/0']).toBe(`[${tells}]`)
    const announced = ['K0001', 'K0900'].map((id) =>
      entryOf(`${id}/M17/1`, { ...bare, scope: 'M17/2-01', tells: '{"about":"2-01"}' }),
    )
    expect(putEntries(empty, announced).properties['facts/M17/2-01/0']).toBe('[{"about":"2-01"}]')
  })

  it('keeps what was told within 9 KB a property, and loses none of it', () => {
    let journal = empty
    let stored: Properties = {}
    const texts = Array.from({ length: 90 }, (_, n) =>
      writeFacts({ meeting: null, joined: '', group: `${n}\n${'地方創生と関係人口'.repeat(9)}` }),
    )
    for (const tells of [...texts, ...texts.slice(0, 5)]) {
      const put = putEntries(journal, [entryOf('2-01-001/M11/1', { ...bare, tells })])
      stored = { ...stored, ...put.properties }
      journal = readJournal(stored)
    }
    const sizes = Object.values(stored).map((text) => Buffer.byteLength(text))
    expect(Math.max(...sizes)).toBeLessThanOrEqual(limit)
    expect([...journal.told.values()].flat().sort()).toEqual([...texts].sort())
  })

  it('does without a text that no property could hold', () => {
    const tells = writeFacts({ meeting: null, joined: '', group: 'あ'.repeat(4000) })
    const { properties } = putEntries(empty, [entryOf('2-01-001/M11/1', { ...bare, tells })])
    expect(Object.keys(properties)).toEqual(['mails/2-01/0'])
  })

  it('passes over properties that are none of its own', () => {
    expect(readJournal({ owner: 'x', 'numbers/K/0': 'abcdefgh' }).entries.size).toBe(0)
  })
})
