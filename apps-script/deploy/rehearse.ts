import { existsSync } from 'node:fs'
import { clientFileIn } from './account/config-folder.ts'
import { recordedAccount, type SessionWish } from './account/session.ts'
import { scopes } from './account/sign-in.ts'
import { contentHash, loadBundle, readMarks } from './bundle.ts'
import type { DeployDeps } from './deploy-deps.ts'
import { Stop } from './faults/fault.ts'
import { InstallationFile } from './installation.ts'
import { spreadsheetUrl } from './site.ts'

/** What an installation would do, from what is known here alone: no account, no network, no change. */
export type Plan = {
  readonly version: string
  readonly content: string
  readonly codeCharacters: number
  readonly steps: readonly string[]
}

export function rehearse(deps: DeployDeps, wish: SessionWish): Plan {
  const bundle = loadBundle(deps.bundleFolder)
  const marks = readMarks(bundle.code)
  if (!marks) throw new Stop({ tag: 'bundle-missing', path: deps.bundleFolder })
  const account = wish.account ?? recordedAccount(deps, wish.bookName)
  const known =
    account === undefined
      ? undefined
      : new InstallationFile(deps.configFolder, { account, book: wish.bookName }).found
  const client = wish.clientFile ?? clientFileIn(deps.configFolder)
  const book = known?.spreadsheet?.state === 'made' ? known.spreadsheet.id : undefined
  const script = known?.script?.state === 'made' ? known.script.id : undefined
  return {
    version: marks.version,
    content: contentHash(bundle),
    codeCharacters: bundle.code.length,
    steps: [
      existsSync(client)
        ? `OAuth クライアント：${client}`
        : `OAuth クライアント：${client} がまだありません（--client で指定します）`,
      `${account ?? 'メールボックス本人のアカウント'} でサインインする（求める権限：${scopes.join(' ')}）`,
      book === undefined
        ? 'スプレッドシートを作る（このコマンドが前に作ったものがあれば、それを使う）'
        : `スプレッドシートを使う：${spreadsheetUrl(book)}`,
      script === undefined
        ? 'スクリプトを作って、スプレッドシートに付ける'
        : `スクリプトを使う：${script}`,
      `プログラムを送る（${marks.version}、${Math.round(bundle.code.length / 1000)} 千字）`,
      '内容が前回と違えば、版を一つ作る',
      known?.webAppUrl === undefined
        ? 'ウェブアプリとして公開する（実行：自分、アクセス：全員）'
        : `ウェブアプリを新しい版にする（アドレスはそのまま：${known.webAppUrl}）`,
      '公開されたアドレスを、サインインせずに開いて確かめる',
    ],
  }
}
