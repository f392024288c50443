import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Application, IncomingMail, IntakeContext } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import { readLedger } from './ledger.ts'
import { readMailFile } from './read-mail-file.ts'
import type { ExpectedMail } from './score.ts'

export type Corpus = {
  readonly context: IntakeContext
  readonly mails: ReadonlyMap<string, IncomingMail>
  readonly expected: readonly ExpectedMail[]
}

const own = new URL('./mails/', import.meta.url)
/** Examples that lie beside the repository on some machines; never part of it. */
const examples = new URL('../../../shared/data/mails/', import.meta.url)

export const examplesPresent = existsSync(examples)
export const examplesFolder = fileURLToPath(examples)

async function readCorpus(folder: URL, ledger: URL): Promise<Corpus> {
  const context = readLedger(fileURLToPath(ledger))
  if (!context) throw new Error(`no ledger at ${ledger.href}`)
  const expected: readonly ExpectedMail[] = JSON.parse(
    readFileSync(new URL('expected.json', folder), 'utf8'),
  )
  const mails = new Map<string, IncomingMail>()
  for (const { id } of expected) {
    const mail = await readMailFile(readFileSync(new URL(`${id}.eml`, folder)))
    if (typeof mail === 'string') throw new Error(`${id}: ${mail}`)
    mails.set(id, mail)
  }
  return { context, mails, expected }
}

export type CorpusName = 'development' | 'final' | 'examples'

export function openCorpus(name: CorpusName): Promise<Corpus> {
  return name === 'examples'
    ? readCorpus(examples, new URL('ledger.json', examples))
    : readCorpus(new URL(`${name}/`, own), new URL('ledger.json', own))
}

export function readAll({ mails, context }: Corpus): ReadonlyMap<string, Application> {
  return new Map([...mails].map(([id, mail]) => [id, readApplication(mail, context)]))
}
