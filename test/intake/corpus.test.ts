import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { examplesFolder, examplesPresent, openCorpus, readAll } from './corpus.ts'
import { scoreMails } from './score.ts'

describe('the corpus of own mails', { timeout: 60_000 }, () => {
  it.each([
    ['development', 0.99, 0],
    // No rule was written for these mails, by writers who never saw the rules.
    ['final', 0.95, 0],
  ] as const)(
    'at least the promised part of the %s set is right, and nothing invented',
    async (name, least, invented) => {
      const corpus = await openCorpus(name)
      const score = scoreMails(readAll(corpus), corpus.expected)
      expect(score.f1, score.problems.join('\n')).toBeGreaterThanOrEqual(least)
      expect(score.invented, score.problems.join('\n')).toBeLessThanOrEqual(invented)
    },
  )

  it('has its three encodings and at least 60 mails', () => {
    const files = ['development', 'final'].flatMap((set) => {
      const folder = fileURLToPath(new URL(`./mails/${set}/`, import.meta.url))
      return readdirSync(folder)
        .filter((file) => file.endsWith('.eml'))
        .map((file) => readFileSync(join(folder, file), 'latin1'))
    })
    expect(files.length).toBeGreaterThanOrEqual(60)
    for (const charset of ['utf-8', 'iso-2022-jp', 'shift_jis'])
      expect(
        files.some((file) => file.includes(`charset=${charset}`)),
        charset,
      ).toBe(true)
  })

  it('a wrong or missing value lowers the score', async () => {
    const corpus = await openCorpus('development')
    const read = readAll(corpus)
    const right = scoreMails(read, corpus.expected)
    const spoilt = new Map(
      [...read].map(([id, application]) => [
        id,
        {
          ...application,
          participants: application.participants.map((person) => ({
            ...person,
            phone: '0999-99-9999',
          })),
        },
      ]),
    )
    const wrong = scoreMails(spoilt, corpus.expected)
    expect(wrong.f1).toBeLessThan(right.f1)
    expect(wrong.invented).toBeGreaterThan(right.invented + 50)
  })
})

describe.skipIf(!examplesPresent)('the examples beside the repository', { timeout: 60_000 }, () => {
  it('are read without any error by the scorer that came with them', async () => {
    const predictions = Object.fromEntries(readAll(await openCorpus('examples')))
    const file = join(mkdtempSync(join(tmpdir(), 'intake-')), 'predictions.json')
    writeFileSync(file, JSON.stringify(predictions))
    const report = execFileSync('node', [join(examplesFolder, 'score.mjs'), file], {
      encoding: 'utf8',
    })
    const result = JSON.parse(report.trim().split('\n').at(-1) ?? '{}')
    expect(result.invented).toBe(0)
    expect(result.micro.f1).toBe(1)
    expect(result.review.found).toBe(result.review.expected)
  })
})
