import { readFileSync } from 'node:fs'
import type { Application, IntakeContext } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import { explain } from './explain.ts'
import { readLedger } from './ledger.ts'
import { type MailFileError, readMailFile } from './read-mail-file.ts'

const usage = '使い方: npm run -s intake -- メール.eml… [--ledger 台帳.json] [--explain]'

const messages: Readonly<Record<MailFileError, string>> = {
  empty: 'ファイルが空です',
  'too-large': 'ファイルが大きすぎます（30 MBまで）',
  'not-a-mail': 'メールとして読めません',
  'no-sender': '差出人（From）がありません',
}

export type Console = {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

type Arguments = {
  readonly files: readonly string[]
  readonly ledger: string | undefined
  readonly form: 'json' | 'explained'
}

function readArguments(args: readonly string[]): Arguments | undefined {
  const files: string[] = []
  let ledger: string | undefined
  let form: Arguments['form'] = 'json'
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--explain') form = 'explained'
    else if (arg === '--ledger') ledger = args[++i] ?? ''
    else if (arg.startsWith('--')) return undefined
    else files.push(arg)
  }
  return files.length === 0 || ledger === '' ? undefined : { files, ledger, form }
}

async function readOne(file: string, context: IntakeContext): Promise<Application | string> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    return 'ファイルを開けません'
  }
  const mail = await readMailFile(bytes)
  return typeof mail === 'string' ? messages[mail] : readApplication(mail, context)
}

/** Reads .eml files and prints what they say; answers the exit code. */
export async function runIntake(args: readonly string[], console: Console): Promise<number> {
  const parsed = readArguments(args)
  if (!parsed) {
    console.error(usage)
    return 2
  }
  const context = readLedger(parsed.ledger)
  if (!context) {
    console.error(`${parsed.ledger}: 台帳を読めません`)
    return 2
  }
  let failed = 0
  for (const file of parsed.files) {
    const read = await readOne(file, context)
    if (typeof read === 'string') {
      failed++
      console.error(`${file}: ${read}`)
    } else if (parsed.form === 'explained') console.out(explain(read))
    else if (parsed.files.length > 1) console.out(JSON.stringify({ file, ...proposal(read) }))
    else console.out(JSON.stringify(proposal(read), null, 1))
  }
  return failed === 0 ? 0 : 1
}

/** What is proposed (DESIGN §9); whom a person may take in after all is for the panel. */
function proposal({ writer: _, ...proposed }: Application): Omit<Application, 'writer'> {
  return proposed
}
