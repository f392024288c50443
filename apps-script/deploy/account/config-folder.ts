import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Outside the repository, where each system keeps a user's own settings. */
export function defaultConfigFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string,
): string {
  if (environment.XDG_CONFIG_HOME) return join(environment.XDG_CONFIG_HOME, 'jimukyoku')
  if (platform === 'win32' && environment.APPDATA) return join(environment.APPDATA, 'jimukyoku')
  return join(homedir(), '.config', 'jimukyoku')
}

export const clientFileIn = (config: string): string => join(config, 'client.json')

/** One folder an account: its token and what was installed as it. */
export function accountFolder(config: string, account: string): string {
  return join(config, 'accounts', account.replace(/[^A-Za-z0-9@._+-]/g, '_'))
}

export const installationName = (book: string): string => `installation-${book}.json`

/** The accounts as which something was installed from here under this name. */
export function recordedAccounts(config: string, book: string): readonly string[] {
  const folder = join(config, 'accounts')
  if (!existsSync(folder)) return []
  return readdirSync(folder).filter((name) =>
    existsSync(join(folder, name, installationName(book))),
  )
}
