import { parseArgs } from 'node:util'
import { Stop } from '../faults/fault.ts'

export type Action = 'install' | 'status' | 'rollback' | 'doctor' | 'by-hand' | 'connect' | 'help'

export type DeployCommand = {
  readonly action: Action
  readonly account: string | undefined
  readonly bookName: string
  readonly clientFile: string | undefined
  /** A script that stands already, made by hand or by somebody else. */
  readonly scriptId: string | undefined
  readonly asJson: boolean
  readonly isRehearsal: boolean
}

const named: readonly Action[] = ['status', 'rollback', 'doctor', 'connect']

const options = {
  account: { type: 'string' },
  client: { type: 'string' },
  book: { type: 'string' },
  script: { type: 'string' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'by-hand': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

export function readCommandLine(argv: readonly string[]): DeployCommand {
  const { values, positionals } = parse(argv)
  const [word, ...more] = positionals
  const action = named.find((one) => one === word)
  if (more.length > 0 || (word !== undefined && action === undefined))
    throw usage(`「${positionals.join(' ')}」という使い方はありません`)
  const { book = 'book', account } = values
  if (!/^[a-z0-9-]{1,30}$/.test(book))
    throw usage('--book の名前は、半角の英小文字・数字・ハイフンで 30 文字までです')
  if (values.script !== undefined && !/^[A-Za-z0-9_-]{20,80}$/.test(values.script))
    throw usage(
      '--script にはスクリプト ID を指定してください（エディターの「プロジェクトの設定」にあります）',
    )
  if (account !== undefined && !/^[^@\s]+@[^@\s]+$/.test(account))
    throw usage('--account にはメールアドレスを指定してください')
  if (values['dry-run'] && action !== undefined)
    throw usage('--dry-run は、設置と更新のときに使います')
  return {
    action: values.help ? 'help' : values['by-hand'] ? 'by-hand' : (action ?? 'install'),
    account,
    bookName: book,
    clientFile: values.client,
    scriptId: values.script,
    asJson: values.json === true,
    isRehearsal: values['dry-run'] === true,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    throw usage(`読み取れない指定があります（${error instanceof Error ? error.message : ''}）`)
  }
}

const usage = (problem: string): Stop => new Stop({ tag: 'usage', problem })

export const helpText = `npm run deploy                  設置する。もう一度実行すると、新しい内容に更新する
npm run deploy -- --by-hand     Google Cloud を使わず、貼り付けて設置する（案内付き）
npm run deploy -- status        どこに何が設置されているか
npm run deploy -- doctor        うまくいかないとき、何が足りないかを調べる
npm run deploy -- rollback      前の版に戻す
npm run deploy -- connect       稼働状況を見るために、このコマンドを端末としてつなぐ

  --account メールアドレス   申込メールが届くメールボックス本人のアカウント
  --client  ファイル         Google Cloud で作った「デスクトップ アプリ」の OAuth クライアント（最初の一度だけ）
  --book    名前             一つのアカウントに複数の研究会を設置するときの名前（既定は book）
  --script  ID               すでにあるスクリプトを引き受ける（担当の交代、貼り付けで設置したもの）。ID はエディターの「プロジェクトの設定」
  --dry-run                  何もせず、これから行うことを表示する
  --json                     結果を JSON で書き出す
`
