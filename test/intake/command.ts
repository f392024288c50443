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

type Arguments = {
  readonly files: readonly string[]
  readonly ledger: string | undefined
  readonly explained: 'yes' | 'no'
}

function readArguments(args: readonly string[]): Arguments | undefined {
  const files: string[] = []
  let ledger: string | undefined
  let explained: 'yes' | 'no' = 'no'
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--explain') explained = 'yes'
    else if (arg === '--ledger') ledger = args[++i] ?? ''
    else if (arg.startsWith('--')) return undefined
    else files.push(arg)
  }
  return files.length === 0 || ledger === '' ? undefined : { files, ledger, explained }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}

async function readOne(file: string, context: IntakeContext): Promise<Application | undefined> {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(file)
  } catch {
    fail(`${file}: ファイルを開けません`)
    return undefined
  }
  const mail = await readMailFile(bytes)
  if (typeof mail !== 'string') return readApplication(mail, context)
  fail(`${file}: ${messages[mail]}`)
  return undefined
}

async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2))
  if (!args) return fail(usage)
  const context = readLedger(args.ledger)
  if (context === undefined) return fail(`${args.ledger}: 台帳を読めません`)
  for (const file of args.files) {
    const application = await readOne(file, context)
    if (!application) continue
    if (args.explained === 'yes') console.log(explain(application))
    else if (args.files.length > 1) console.log(JSON.stringify({ file, ...application }))
    else console.log(JSON.stringify(application, null, 1))
  }
}

await main()
