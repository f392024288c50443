import type { ProtocolError } from '../../shared/protocol/answers.ts'

/** Why something asked for did not happen; words for each live in text.ts. */
export type Failure =
  | ProtocolError
  /** No connection, or the host was not reached. */
  | { readonly tag: 'offline' }
  | { readonly tag: 'timeout' }
  /** A page came back where JSON was expected: sign-in, consent or an error page of Google. */
  | { readonly tag: 'html' }
  /** JSON, but not an answer of this protocol. */
  | { readonly tag: 'unreadable' }
  | { readonly tag: 'not-paired' }
  | { readonly tag: 'code-unreadable' }
  /** Japanese did not survive the way there and back. */
  | { readonly tag: 'echo-broken' }
  /** This page is older than the extension now installed. */
  | { readonly tag: 'extension-updated' }
  | { readonly tag: 'defect' }

const passing: ReadonlySet<Failure['tag']> = new Set<Failure['tag']>([
  'offline',
  'timeout',
  'html',
  'busy',
  'too-many',
])

/** True when the same request may succeed later without anybody doing anything. */
export function isPassing(failure: Failure): boolean {
  return passing.has(failure.tag)
}
