/** An error as Google reports it: the code and the message of the REST answer. */
export class GoogleError extends Error {
  readonly code: number
  readonly reason: string

  constructor(code: number, message: string, reason = reasonOf(code)) {
    super(message)
    this.name = 'GoogleError'
    this.code = code
    this.reason = reason
  }
}

function reasonOf(code: number): string {
  if (code === 404) return 'notFound'
  if (code === 403) return 'forbidden'
  if (code === 409) return 'aborted'
  if (code === 429) return 'rateLimitExceeded'
  return code >= 500 ? 'backendError' : 'badRequest'
}

export function badRequest(message: string): GoogleError {
  return new GoogleError(400, message)
}

export function notFound(): GoogleError {
  return new GoogleError(404, 'Requested entity was not found.')
}
