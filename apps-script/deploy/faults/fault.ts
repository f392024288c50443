/** Why the command stops. Words and pages for each stand in fault-text.ts. */
export type Fault =
  | { readonly tag: 'usage'; readonly problem: string }
  | { readonly tag: 'bundle-missing'; readonly path: string }
  | { readonly tag: 'no-client-file'; readonly path: string }
  | { readonly tag: 'bad-client-file'; readonly path: string }
  | { readonly tag: 'which-account'; readonly accounts: readonly string[] }
  | { readonly tag: 'already-running'; readonly pid: number }
  | { readonly tag: 'needs-sign-in' }
  | { readonly tag: 'consent-refused' }
  | { readonly tag: 'consent-timeout' }
  | { readonly tag: 'admin-blocks-app' }
  | { readonly tag: 'client-deleted' }
  | { readonly tag: 'scopes-missing'; readonly missing: readonly string[] }
  | { readonly tag: 'other-account'; readonly signedIn: string; readonly wanted: string }
  | { readonly tag: 'account-unconfirmed'; readonly signedIn: string }
  | { readonly tag: 'token-revoked' }
  | { readonly tag: 'api-disabled'; readonly service: string; readonly page: string }
  | { readonly tag: 'user-toggle-off' }
  | { readonly tag: 'forbidden'; readonly message: string }
  | { readonly tag: 'rate-limited' }
  | { readonly tag: 'unreachable'; readonly host: string }
  | { readonly tag: 'google-down'; readonly status: number }
  | { readonly tag: 'not-found' }
  | { readonly tag: 'google-refused'; readonly status: number; readonly message: string }
  | { readonly tag: 'spreadsheet-gone'; readonly id: string }
  | { readonly tag: 'cannot-bind'; readonly spreadsheetId: string }
  | { readonly tag: 'several-books'; readonly ids: readonly string[] }
  | { readonly tag: 'script-gone'; readonly spreadsheetId: string }
  | { readonly tag: 'script-unknown'; readonly scriptId: string }
  | { readonly tag: 'another-script'; readonly recorded: string }
  | { readonly tag: 'versions-full'; readonly scriptId: string }
  | { readonly tag: 'book-newer'; readonly installed: number; readonly bundle: number }
  | { readonly tag: 'entry-point-missing'; readonly scriptId: string }
  | { readonly tag: 'access-restricted'; readonly access: string }
  | { readonly tag: 'executes-as-other' }
  | { readonly tag: 'nothing-installed' }
  | { readonly tag: 'nothing-older' }
  | { readonly tag: 'schema-changed'; readonly from: number; readonly to: number }
  | { readonly tag: 'old-content-unreadable'; readonly version: number }
  | { readonly tag: 'node-too-old' }
  | { readonly tag: 'needs-terminal' }
  | { readonly tag: 'gave-up' }
  | { readonly tag: 'interrupted' }
  | { readonly tag: 'code-unreadable' }
  | { readonly tag: 'code-of-other-book'; readonly url: string }
  | { readonly tag: 'web-app-page' }
  | { readonly tag: 'web-app-strange' }
  | { readonly tag: 'web-app-refuses'; readonly reason: string }
  | { readonly tag: 'run-late'; readonly lastRun: number }

/** Ends the command at any depth with a fault that a person can act on; anything else thrown is a defect. */
export class Stop extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(fault.tag)
    this.name = 'Stop'
    this.fault = fault
  }
}

/** Google did not say whether a creation happened: it has to be looked up before it is tried again. */
export class OutcomeUnknown extends Error {
  readonly fault: Fault

  constructor(fault: Fault) {
    super(`outcome unknown: ${fault.tag}`)
    this.name = 'OutcomeUnknown'
    this.fault = fault
  }
}
