import { config } from 'zod/mini'

// Apps Script and extension pages forbid eval: zod's mere probe for it raises a CSP report.
config({ jitless: true })

export * from 'zod/mini'
