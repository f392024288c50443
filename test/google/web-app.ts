import type { Finished } from './execute.ts'

/** The answer that the caller sees at the end of the redirect. */
export interface WebAnswer {
  readonly status: number
  readonly contentType: string
  readonly text: string
}

/** Events carry the body and no headers: a web app cannot read request headers (PLATFORM §4.1). */
export function postEvent(text: string): object {
  return {
    parameter: {},
    parameters: {},
    queryString: '',
    contextPath: '',
    contentLength: Buffer.byteLength(text, 'utf8'),
    postData: {
      type: 'text/plain',
      length: Buffer.byteLength(text, 'utf8'),
      contents: text,
      name: 'postData',
    },
  }
}

export function getEvent(parameter: Readonly<Record<string, string>> = {}): object {
  const parameters = Object.fromEntries(
    Object.entries(parameter).map(([name, value]) => [name, [value]]),
  )
  const queryString = new URLSearchParams(parameter).toString()
  return { parameter, parameters, queryString, contextPath: '', contentLength: -1 }
}

const contentTypes: Readonly<Record<string, string>> = {
  JSON: 'application/json; charset=utf-8',
  TEXT: 'text/plain; charset=utf-8',
  CSV: 'text/csv; charset=utf-8',
}

/** Errors arrive as HTTP 200 with HTML (PLATFORM §4.1). */
export function webAnswer({ run, outcome }: Finished): WebAnswer {
  if (run.dead || outcome.kind === 'error' || outcome.kind === 'missing') {
    return page(run.record.error ?? 'Unknown error')
  }
  if (outcome.kind === 'content') {
    const contentType = contentTypes[outcome.type ?? 'TEXT'] ?? 'text/plain; charset=utf-8'
    return { status: 200, contentType, text: outcome.text ?? '' }
  }
  if (outcome.kind === 'html') {
    return { status: 200, contentType: 'text/html; charset=utf-8', text: outcome.text ?? '' }
  }
  return outcome.value === undefined
    ? page('The script completed but did not return anything.')
    : page('The script completed but the returned value is not a supported return type.')
}

function page(message: string): WebAnswer {
  const safe = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const text = `<!DOCTYPE html><html><head><title>Error</title></head><body style="margin:20px"><div>${safe}</div></body></html>`
  return { status: 200, contentType: 'text/html; charset=utf-8', text }
}
