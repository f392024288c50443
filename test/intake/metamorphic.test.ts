import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import '../chosen-seed.ts'
import type { IncomingMail } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import { openCorpus } from './corpus.ts'
import { otherLayouts } from './other-layouts.ts'
import { reworded, unsigned, withoutSelf } from './paraphrase.ts'
import { renamePeople } from './rename-people.ts'
import { saidByTheWay } from './said-by-the-way.ts'
import { type ExpectedMail, scoreMails } from './score.ts'

/** The nightly run sets this to some thousands. */
const numRuns = Number(process.env.RUNS ?? 60)

const { mails, expected, context } = await openCorpus('development')
const texts = expected.flatMap((right) => {
  const mail = mails.get(right.id)
  return mail && mail.text.trim() !== '' ? [{ mail, right }] : []
})
const read = (mail: IncomingMail) => readApplication(mail, context)

/** What is read of the changed mail and is not right of it. */
const invented = (mail: IncomingMail, right: ExpectedMail): readonly string[] =>
  scoreMails(new Map([[right.id, read(mail)]]), [right]).problems.filter((problem) =>
    /invented|too many/.test(problem),
  )

const written = (text: string) => {
  const lines = text.split(/\r?\n/)
  const quoted = lines.findIndex((line) => /^\s*(?:[>＞]|[-_]{5}|差出人|From:)/.test(line))
  return { lines, end: quoted < 0 ? lines.length : quoted }
}

/** Behind the paragraphs that the sender wrote himself. */
function placesIn(text: string): readonly number[] {
  const { lines, end } = written(text)
  return lines.flatMap((line, at) =>
    at < end && /。\s*$/.test(line) && (lines[at + 1] ?? '').trim() === '' ? [at + 1] : [],
  )
}

function insert(mail: IncomingMail, at: number, words: string): IncomingMail {
  const { lines } = written(mail.text)
  return { ...mail, text: [...lines.slice(0, at), '', words, '', ...lines.slice(at)].join('\n') }
}

const saysWhoComes = (line: string, { participants }: ExpectedMail): boolean =>
  /参加|出席|欠席|希望|者|転送|代わ|替|申|私|課の|町の|市の|局/.test(line) ||
  participants.some(({ name }) => line.includes(name.split(' ')[0] ?? name))

describe('a changed mail', { timeout: 3_600_000 }, () => {
  it('says of people what it said when another program sends it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...Object.keys(otherLayouts)),
        ({ mail, right }, layout) => {
          expect(invented(otherLayouts[layout]?.(mail) ?? mail, right)).toEqual([])
        },
      ),
      { numRuns },
    )
  })

  it('invents nothing when everybody in it has a rare name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(100), ({ mail, right }, from) => {
        const renamed = renamePeople(mail, right, from)
        expect(invented(renamed.mail, renamed.expected)).toEqual([])
      }),
      { numRuns },
    )
  })

  const withPlaces = texts.filter(
    ({ mail, right }) => right.participants.length > 0 && placesIn(mail.text).length > 0,
  )

  it('means the same with words in it that have nothing to do with the matter', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...withPlaces),
        fc.constantFrom(...saidByTheWay),
        fc.nat(20),
        ({ mail, right }, words, nth) => {
          const places = placesIn(mail.text)
          const changed = insert(mail, places[nth % places.length] ?? 0, words)
          expect(invented(changed, right)).toEqual([])
          expect(read(changed).intent).toBe(read(mail).intent)
        },
      ),
      { numRuns },
    )
  })

  it('names nobody else when a line is missing that does not say who comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(60), ({ mail, right }, nth) => {
        const { lines, end } = written(mail.text)
        const at = nth % Math.max(1, end)
        fc.pre(!saysWhoComes(lines[at] ?? '', right))
        const shorter = { ...mail, text: lines.filter((_, i) => i !== at).join('\n') }
        const tight = (name: string) => name.replace(/\s/g, '')
        const known = [
          ...read(mail).participants.map(({ name }) => name),
          ...right.participants.map(({ name }) => name),
          ...(right.acceptable?.participants ?? []),
          mail.from?.name ?? '',
        ].map(tight)
        const strangers = read(shorter)
          .participants.map(({ name }) => tight(name))
          .filter((name) => !known.some((one) => one.includes(name) || name.startsWith(one)))
        expect(strangers).toEqual([])
      }),
      { numRuns },
    )
  })

  const inOtherWords = texts.filter(({ mail }) =>
    [0, 1, 2].some((nth) => reworded(mail, nth).text !== mail.text),
  )
  const ways = [(mail: IncomingMail) => mail, unsigned, withoutSelf]

  it('leaves out rather than adds who comes when it says the same in other words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...inOtherWords),
        fc.constantFrom(...ways),
        fc.nat(400),
        ({ mail, right }, way, nth) => {
          const tight = (name: string) => name.replace(/\s/g, '')
          const meant = [
            ...right.participants.map(({ name }) => name),
            ...(right.acceptable?.participants ?? []),
          ].map(tight)
          const changed = way(reworded(mail, nth))
          const words = `${changed.from?.name} ${changed.text}`
          fc.pre(right.participants.every(({ name }) => words.includes(name.split(' ')[0] ?? name)))
          const added = read(changed)
            .participants.map(({ name }) => tight(name))
            .filter(
              (name) => /\p{Script=Han}/u.test(name) && !meant.some((one) => one.startsWith(name)),
            )
          expect(added).toEqual([])
        },
      ),
      { numRuns },
    )
  })
})
