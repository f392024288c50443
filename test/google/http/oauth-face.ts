import { createHash } from 'node:crypto'
import type { HostPage } from '../host-message.ts'
import type { Cloud } from './cloud.ts'

interface Grant {
  readonly account: string
  readonly clientId: string
  readonly scope: string
}

/** Google's consent page and token endpoint, strict about PKCE, redirect and client. */
export class OAuthFace {
  private readonly codes = new Map<string, Grant & { challenge: string; redirectUri: string }>()
  private readonly refreshTokens = new Map<string, Grant>()
  private readonly accessTokens = new Map<string, Grant>()
  private number = 0

  constructor(
    private readonly cloud: Cloud,
    private readonly clients: Readonly<Record<string, string>>,
  ) {}

  grantOf(authorization: string): Grant | undefined {
    return this.accessTokens.get(authorization.replace(/^Bearer /, ''))
  }

  /** The person takes back what was granted, or seven days of testing are over. */
  revokeAll(): void {
    this.refreshTokens.clear()
    this.accessTokens.clear()
  }

  /** The page on which a person clicks; here the click follows at once. */
  consent(url: URL): HostPage {
    const asked = Object.fromEntries(url.searchParams)
    const wrong = this.faultsOf(asked)
    if (wrong.length > 0) return { status: 400, body: `invalid_request: ${wrong.join(', ')}` }
    const { consent, person } = this.cloud.conditions
    const back = new URL(asked.redirect_uri ?? '')
    back.searchParams.set('state', asked.state ?? '')
    if (consent === 'refused') back.searchParams.set('error', 'access_denied')
    else {
      const scopes = (asked.scope ?? '').split(' ')
      const code = `code-${++this.number}`
      this.codes.set(code, {
        account: person,
        clientId: asked.client_id ?? '',
        scope: (consent === 'some' ? scopes.slice(1) : scopes).join(' '),
        challenge: asked.code_challenge ?? '',
        redirectUri: asked.redirect_uri ?? '',
      })
      back.searchParams.set('code', code)
    }
    return { status: 302, headers: { location: back.href }, body: '' }
  }

  private faultsOf(asked: Readonly<Record<string, string>>): string[] {
    const rules: Readonly<Record<string, RegExp>> = {
      response_type: /^code$/,
      redirect_uri: /^http:\/\/127\.0\.0\.1:\d+$/,
      code_challenge_method: /^S256$/,
      code_challenge: /^[\w-]{43}$/,
      state: /^[\w-]{20,}$/,
      access_type: /^offline$/,
    }
    const wrong = Object.entries(rules).flatMap(([name, form]) =>
      form.test(asked[name] ?? '') ? [] : [name],
    )
    return (asked.client_id ?? '') in this.clients ? wrong : [...wrong, 'client_id']
  }

  /** Codes are good once, with the verifier whose hash was sent before. */
  token(form: URLSearchParams): HostPage {
    const clientId = form.get('client_id') ?? ''
    if (this.clients[clientId] !== form.get('client_secret')) return refused(401, 'invalid_client')
    const grant = this.grantFor(form)
    if (!grant || grant.clientId !== clientId) return refused(400, 'invalid_grant')
    const number = ++this.number
    const { account, scope } = grant
    this.accessTokens.set(`access-${number}`, { account, clientId, scope })
    const isFirst = form.get('grant_type') === 'authorization_code'
    if (isFirst) this.refreshTokens.set(`refresh-${number}`, { account, clientId, scope })
    return jsonPage(200, {
      access_token: `access-${number}`,
      expires_in: 3599,
      scope,
      token_type: 'Bearer',
      ...(isFirst && { refresh_token: `refresh-${number}` }),
    })
  }

  private grantFor(form: URLSearchParams): Grant | undefined {
    if (form.get('grant_type') === 'refresh_token')
      return this.refreshTokens.get(form.get('refresh_token') ?? '')
    const code = form.get('code') ?? ''
    const kept = this.codes.get(code)
    this.codes.delete(code)
    const verifier = form.get('code_verifier') ?? ''
    const proof = createHash('sha256').update(verifier).digest('base64url')
    const isRight = proof === kept?.challenge && form.get('redirect_uri') === kept.redirectUri
    return isRight ? kept : undefined
  }
}

export const jsonPage = (status: number, body: object): HostPage => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
})

const refused = (status: number, error: string): HostPage =>
  jsonPage(status, { error, error_description: 'Bad Request' })
