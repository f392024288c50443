import type { Visit } from '../google/google-clients.ts'

/** What somebody without any account sees at the web app's address. */
export type WebAppState =
  | { readonly tag: 'answers'; readonly build: number }
  /** Google asks for a sign-in: an administrator closed it to the public. */
  | { readonly tag: 'asks-sign-in' }
  /** A page of Google's: the owner has not yet given consent, or the script failed. */
  | { readonly tag: 'shows-page' }
  | { readonly tag: 'unreachable' }

export async function checkWebApp(visit: Visit, url: string): Promise<WebAppState> {
  try {
    const seen = await visit(url)
    const [, build] = /（版 (\d+)）/.exec(seen.text) ?? []
    if (build !== undefined) return { tag: 'answers', build: Number(build) }
    const asks = new URL(seen.url).hostname === 'accounts.google.com'
    return { tag: asks ? 'asks-sign-in' : 'shows-page' }
  } catch {
    return { tag: 'unreachable' }
  }
}
