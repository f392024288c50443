import { randomBytes } from 'node:crypto'
import type { DeployDeps } from '../deploy-deps.ts'
import { Stop } from '../faults/fault.ts'
import { createCall } from '../google/call-google.ts'
import { DriveDesk } from '../google/drive-desk.ts'
import { createApis, createOAuthClient, type OAuth2Client } from '../google/google-clients.ts'
import { ScriptDesk } from '../google/script-desk.ts'
import { InstallationFile } from '../installation.ts'
import type { Site } from '../site.ts'
import { deployTexts } from '../terminal/texts.ts'
import { recordedAccounts } from './config-folder.ts'
import { loadOAuthClient } from './oauth-client-file.ts'
import { signIn } from './sign-in.ts'
import { TokenFile } from './token-file.ts'

export type SessionWish = {
  readonly account: string | undefined
  readonly bookName: string
  readonly clientFile: string | undefined
  readonly scriptId?: string | undefined
}

/** Signed in as the mailbox's own account, or stopped with what to do instead. */
export async function openSession(deps: DeployDeps, wish: SessionWish): Promise<Site> {
  const credentials = loadOAuthClient(deps.configFolder, wish.clientFile)
  const client = createOAuthClient(credentials, deps.fetch)
  const call = createCall(deps.sleep)
  const apis = createApis(client)
  const drive = new DriveDesk(apis, call)
  const expected = wish.account ?? recordedAccount(deps, wish.bookName)
  const isBack = expected !== undefined && (await useToken(deps, { client, drive, expected }))
  const account = isBack ? expected : await signInAnew(deps, { client, drive, expected })
  return {
    account,
    bookName: wish.bookName,
    drive,
    scripts: new ScriptDesk(apis, call),
    file: new InstallationFile(deps.configFolder, { account, book: wish.bookName }),
    report: deps.report,
    visit: deps.visit,
    sleep: deps.sleep,
  }
}

/** The account of the only installation there is from here. */
export function recordedAccount(
  { configFolder }: Pick<DeployDeps, 'configFolder'>,
  bookName: string,
): string | undefined {
  const accounts = recordedAccounts(configFolder, bookName)
  if (accounts.length > 1) throw new Stop({ tag: 'which-account', accounts })
  return accounts[0]
}

type Opening = { readonly client: OAuth2Client; readonly drive: DriveDesk }

/** Whether the kept token still lets in; one that was revoked or ran out is thrown away. */
async function useToken(
  deps: DeployDeps,
  { client, drive, expected }: Opening & { readonly expected: string },
): Promise<boolean> {
  const file = new TokenFile(deps.configFolder, expected)
  const token = file.read(client._clientId ?? '')
  if (token === undefined) return false
  client.setCredentials({ refresh_token: token })
  try {
    const signedIn = await drive.account()
    if (signedIn === expected) return true
  } catch (error) {
    if (!(error instanceof Stop) || error.fault.tag !== 'token-revoked') throw error
    deps.report.note(deployTexts.tokenGone)
  }
  file.remove()
  return false
}

async function signInAnew(
  deps: DeployDeps,
  { client, drive, expected }: Opening & { readonly expected: string | undefined },
): Promise<string> {
  if (!deps.canSignIn) throw new Stop({ tag: 'needs-sign-in' })
  const token = await signIn(client, {
    state: randomBytes(24).toString('base64url'),
    hint: expected,
    show: async (url) => {
      deps.report.note(deployTexts.openToSignIn(url, expected))
      await deps.openPage(url)
    },
  })
  const signedIn = await drive.account()
  if (expected !== undefined && signedIn !== expected)
    throw new Stop({ tag: 'other-account', signedIn, wanted: expected })
  if (expected === undefined) await confirmAccount(deps, signedIn)
  new TokenFile(deps.configFolder, signedIn).write(token, client._clientId ?? '')
  return signedIn
}

/** Whoever installs becomes the owner for good: only the mailbox's own account may (DESIGN law 9). */
async function confirmAccount(deps: DeployDeps, signedIn: string): Promise<void> {
  const answer = await deps.ask(deployTexts.isMailboxAccount(signedIn))
  if (!/^(y|yes|はい)$/i.test(answer.trim()))
    throw new Stop({ tag: 'account-unconfirmed', signedIn })
}
