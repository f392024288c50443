import { existsSync, readFileSync } from 'node:fs'
import { readApplication } from '../../shared/intake/read-application.ts'
import { domainBodies } from '../../shared/municipality/domain-bodies.ts'
import { type CorpusName, examplesPresent, openCorpus, readAll } from './corpus.ts'
import { type Score, scoreMails } from './score.ts'

type Row = { readonly what: string; readonly value: string; readonly bar: string }

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`

function accuracy(name: CorpusName, score: Score): readonly Row[] {
  const fields = Object.entries(score.counts)
    .map(([field, count]) => `${field} ${percent(count.right, count.right + count.missing)}`)
    .join(', ')
  return [
    {
      what: `${name} mails (${score.mails}): values right (F1)`,
      value: percent(score.f1, 1),
      bar: '≥ 95 %',
    },
    { what: `${name} mails: values invented`, value: String(score.invented), bar: '0' },
    { what: `${name} mails: by field`, value: fields, bar: '' },
  ]
}

/** Median time of one mail, after a first round for the engine to warm up. */
async function timing(): Promise<Row> {
  const { mails, context } = await openCorpus('development')
  const times: number[] = []
  for (let round = 0; round < 4; round++)
    for (const mail of mails.values()) {
      const start = performance.now()
      readApplication(mail, context)
      if (round > 0) times.push(performance.now() - start)
    }
  times.sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? 0
  return { what: 'reading one mail, median', value: `${median.toFixed(2)} ms`, bar: '≤ 2 ms' }
}

const domainList = new URL('../../../shared/data/municipality-domains.tsv', import.meta.url)

function domains(): readonly Row[] {
  if (!existsSync(domainList)) return []
  const rows = readFileSync(domainList, 'utf8').trim().split('\n').slice(1)
  const found = rows.filter((row) => {
    const [code, , , , , , all = ''] = row.split('\t')
    const [body, ...more] = domainBodies(all.split(',')[0] ?? '')
    return body !== undefined && more.length === 0 && body.code === code
  })
  return [
    {
      what: `municipalities found by their domain (${rows.length})`,
      value: percent(found.length, rows.length),
      bar: '≥ 92 %',
    },
  ]
}

/** How well and how fast mails are read. */
export async function benchIntake(): Promise<{ rows: Row[] }> {
  const names: readonly CorpusName[] = [
    'development',
    'final',
    ...(examplesPresent ? (['examples'] as const) : []),
  ]
  const rows: Row[] = []
  for (const name of names) {
    const corpus = await openCorpus(name)
    rows.push(...accuracy(name, scoreMails(readAll(corpus), corpus.expected)))
  }
  rows.push(await timing(), ...domains())
  return { rows }
}
