import { gmail } from './advanced-services.ts'
import { errorCode } from './error-code.ts'

export const me = 'me'

export type MessageRef = { readonly id: string; readonly threadId: string }

/** An answer, "it is not there" for certain, or no knowledge at all. */
export type Lookup<T> =
  | { readonly found: T }
  | { readonly found: undefined; readonly certain: boolean }

export function users() {
  const { Drafts, Labels, Messages, Threads, Settings } = gmail()
  if (!Drafts || !Labels || !Messages || !Threads || !Settings)
    throw new Error('The advanced service Gmail is incomplete')
  return {
    drafts: Drafts,
    labels: Labels,
    messages: Messages,
    threads: Threads,
    settings: Settings,
  }
}

export function find(q: string): readonly MessageRef[] {
  const { messages = [] } = users().messages.list(me, { q, maxResults: 100 })
  return messages.flatMap(({ id, threadId = '' }) => (id === undefined ? [] : [{ id, threadId }]))
}

/** Only 404 says that a thing is not there; any other failure says nothing (PLATFORM §2.2: never by text). */
export function lookUp<T>(ask: () => T): Lookup<T> {
  try {
    return { found: ask() }
  } catch (error) {
    const code = errorCode(error)
    return { found: undefined, certain: code === '404' || code === '400' }
  }
}
