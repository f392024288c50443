import { err, ok } from '../../shared/result.ts'
import type { Post } from './deps.ts'

const timeoutMs = 45_000

/**
 * Posts to the web app. No cookies: with several signed-in accounts Google would answer for the
 * wrong one. text/plain needs no preflight, which the web app could not answer.
 */
export const post: Post = async (url, text) => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'omit',
      redirect: 'follow',
      headers: { 'content-type': 'text/plain;charset=utf-8' },
      body: text,
      signal: AbortSignal.timeout(timeoutMs),
    })
    return parse(await response.text())
  } catch (failure) {
    const timedOut = failure instanceof DOMException && failure.name === 'TimeoutError'
    return err({ tag: timedOut ? 'timeout' : 'offline' })
  }
}

/** Errors of Google arrive as pages, often with status 200: only the text tells. */
function parse(text: string): Awaited<ReturnType<Post>> {
  try {
    return ok(JSON.parse(text))
  } catch {
    return err({ tag: 'html' })
  }
}
