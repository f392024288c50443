import type { Cloud } from './cloud.ts'

export interface Caller {
  readonly cloud: Cloud
  /** Whose token it is, and of which OAuth client. */
  readonly who: { readonly account: string; readonly clientId: string }
}

export interface RestRequest {
  readonly parameters: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Methods of Google's REST interfaces by their id in the discovery documents. */
export type Face = Readonly<Record<string, (caller: Caller, request: RestRequest) => object>>
