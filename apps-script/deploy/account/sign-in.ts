import { Stop } from '../faults/fault.ts'
import { faultOfGoogle } from '../google/fault-of-google.ts'
import { readRefusal } from '../google/google-answer.ts'
import type { OAuth2Client } from '../google/google-clients.ts'
import { openLoopback } from './loopback.ts'

/**
 * No more than the steps need: the files this command makes itself (`drive.file`, which also lets Sheets save
 * them), the script bound to them and its deployment.
 */
export const scopes = [
  'https://www.googleapis.com/auth/drive.file',
  'https://www.googleapis.com/auth/script.projects',
  'https://www.googleapis.com/auth/script.deployments',
]

export type SignInNeeds = {
  readonly state: string
  /** The account to offer, when it is known. */
  readonly hint: string | undefined
  /** Shows the address to the person, and opens it where there is a browser. */
  readonly show: (url: string) => Promise<void>
}

type ChallengeMethod = NonNullable<
  NonNullable<Parameters<OAuth2Client['generateAuthUrl']>[0]>['code_challenge_method']
>

/** Consent in the browser, by loopback with PKCE (RFC 8252, RFC 7636). Gives the refresh token. */
export async function signIn(client: OAuth2Client, needs: SignInNeeds): Promise<string> {
  const { codeVerifier, codeChallenge } = await client.generateCodeVerifierAsync()
  const loopback = await openLoopback(needs.state)
  try {
    const url = client.generateAuthUrl({
      access_type: 'offline',
      prompt: 'consent',
      scope: scopes,
      state: needs.state,
      redirect_uri: loopback.redirectUri,
      code_challenge_method: 'S256' as ChallengeMethod,
      ...(codeChallenge !== undefined && { code_challenge: codeChallenge }),
      ...(needs.hint !== undefined && { login_hint: needs.hint }),
    })
    await needs.show(url)
    const code = await loopback.code
    const tokens = await exchange(client, {
      code,
      codeVerifier,
      redirect_uri: loopback.redirectUri,
    })
    const granted = (tokens.scope ?? '').split(' ')
    const missing = scopes.filter((scope) => !granted.includes(scope))
    if (missing.length > 0) throw new Stop({ tag: 'scopes-missing', missing })
    client.setCredentials(tokens)
    return tokens.refresh_token ?? ''
  } finally {
    loopback.close()
  }
}

/** Once only: a code whose exchange was lost is spent, and the person has to sign in again. */
async function exchange(client: OAuth2Client, asked: Parameters<OAuth2Client['getToken']>[0]) {
  try {
    return (await client.getToken(asked as Extract<typeof asked, object>)).tokens
  } catch (error) {
    const refusal = readRefusal(error)
    throw refusal ? new Stop(faultOfGoogle(refusal)) : error
  }
}
