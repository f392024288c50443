/** What Google said when it refused, as far as it said it in the form of its APIs. */
export type Refusal = {
  /** Undefined: no answer came. */
  readonly status: number | undefined
  /** The OAuth error code, or the API's status. */
  readonly code: string
  readonly message: string
  readonly reasons: readonly string[]
  /** Where the console lets one mend it, if the answer names a page. */
  readonly page: string
  readonly host: string
  readonly retryAfterSeconds: number
  /** The operating system's name for what failed on the way: ENOTFOUND, ECONNREFUSED … */
  readonly network: string
}

type Fields = Readonly<Record<string, unknown>>

const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fields) : [])

/** Undefined when the error is none of Google's client's: a defect of ours. */
export function readRefusal(error: unknown): Refusal | undefined {
  const thrown = fields(error)
  const config = fields(thrown.config)
  const response = fields(thrown.response)
  if (config.url === undefined) return undefined
  const status = typeof response.status === 'number' ? response.status : undefined
  const data = fields(response.data)
  const body = fields(data.error)
  const details = list(body.details)
  const message = text(body.message) || text(data.error_description)
  return {
    status,
    code: text(data.error) || text(body.status),
    message,
    reasons: [...list(body.errors), ...details].map(({ reason }) => text(reason)),
    page: activationPage(details) || (/https:\/\/console\.[^\s"]+/.exec(message)?.[0] ?? ''),
    host: new URL(String(config.url)).hostname,
    retryAfterSeconds: retryAfter(response.headers),
    network: networkCode(error),
  }
}

function activationPage(details: readonly Fields[]): string {
  const metadata = details.map((one) => text(fields(one.metadata).activationUrl))
  return metadata.find((url) => url.startsWith('https://console.')) ?? ''
}

function retryAfter(headers: unknown): number {
  const value = headers instanceof Headers ? headers.get('retry-after') : null
  const seconds = Number(value ?? 0)
  return Number.isFinite(seconds) ? seconds : 0
}

/** Errors of the network lie under one another: "fetch failed" says nothing, its cause does. */
function networkCode(error: unknown): string {
  let at = fields(error)
  for (let depth = 0; depth < 5; depth++) {
    if (/^(E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(text(at.code))) return text(at.code)
    at = fields(at.cause ?? at.error)
  }
  return ''
}
