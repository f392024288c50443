import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IncomingMail } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import { context } from '../shared/intake/incoming.ts'
import { openCorpus } from './corpus.ts'
import { inventedValues } from './literal.ts'

/** The nightly run sets this to 50,000 and more. */
const cases = Number(process.env.INTAKE_FUZZ_CASES ?? 2_000)
/** The daily run repeats itself; the nightly one looks further. */
const seed = process.env.INTAKE_FUZZ_CASES === undefined ? { seed: 20191114 } : {}

const { mails } = await openCorpus('development')
const texts = [...mails.values()].map(({ text, html }) => (text === '' ? html : text))
const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '')

const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\u202c',
    '\u0000',
    '　',
    '：',
    '（',
    '）',
    '様',
    '\t',
    '>',
    '-- ',
    '====',
    '<td>',
    '，',
    '・',
    '\r',
  ),
)
const word = fc.constantFrom(
  ...lines.flatMap((line) => line.split(/[\s　：:、]+/)).filter((part) => part !== ''),
)
const line = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...lines) },
  { weight: 2, arbitrary: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')) },
  noise,
)
const text = fc.array(line, { maxLength: 30 }).map((parts) => parts.join('\n'))

/** A real mail with a piece cut out and something else put in. */
const mutated = fc
  .record({
    base: fc.constantFrom(...texts),
    at: fc.nat(2_000),
    cut: fc.nat(60),
    insert: fc.oneof(noise, line),
  })
  .map(({ base, at, cut, insert }) => {
    const start = at % (base.length + 1)
    return base.slice(0, start) + insert + base.slice(start + cut)
  })

const mail: fc.Arbitrary<IncomingMail> = fc.record({
  from: fc.option(
    fc.record({
      name: fc.oneof(word, noise),
      address: fc.oneof(
        fc.constantFrom(
          'a@town.minami.lg.jp',
          'x@gmail.com',
          'k@city.chuo.lg.jp',
          'kenkyukai@jimukyoku.example',
        ),
        noise,
      ),
    }),
  ),
  replyTo: fc.option(fc.record({ name: noise, address: noise })),
  subject: fc.oneof(line, noise),
  date: fc.oneof(fc.constant('2019-10-15T10:00:00+09:00'), noise),
  text: fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 3, arbitrary: text },
    { weight: 1, arbitrary: fc.constant('') },
  ),
  html: fc.oneof(
    mutated.map((html) => `<p>${html.replaceAll('\n', '<br>')}</p>`),
    noise,
  ),
  headers: fc.dictionary(
    fc.constantFrom('x-original-from', 'auto-submitted', 'precedence'),
    noise,
    { maxKeys: 1 },
  ),
  attachmentNames: fc.array(noise, { maxLength: 2 }),
})

describe('whatever comes in', () => {
  it(`no value is invented, and nothing throws, in ${cases} mails`, () => {
    fc.assert(
      fc.property(mail, (one) => {
        const application = readApplication(one, context)
        expect(inventedValues(application, one)).toEqual([])
        for (const { name } of application.participants) {
          expect(name).not.toMatch(/[\n@<>]/)
          expect(name).not.toMatch(/(?:^|\s)(?:から|まで|より)|さんから|ふりがな|フリガナ/)
        }
      }),
      { numRuns: cases, ...seed },
    )
  }, 3_600_000)

  it('the same mail is read the same way twice', () => {
    fc.assert(
      fc.property(mail, (one) => {
        expect(readApplication(one, context)).toEqual(readApplication(one, context))
      }),
      { numRuns: Math.min(cases, 200), ...seed },
    )
  }, 120_000)
})
