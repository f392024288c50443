import type { Fault } from '../faults/fault.ts'
import type { Refusal } from './google-answer.ts'

const consolePages: Readonly<Record<string, string>> = {
  'script.googleapis.com': 'https://console.cloud.google.com/apis/library/script.googleapis.com',
  'sheets.googleapis.com': 'https://console.cloud.google.com/apis/library/sheets.googleapis.com',
  'www.googleapis.com': 'https://console.cloud.google.com/apis/library/drive.googleapis.com',
}

const serviceNames: Readonly<Record<string, string>> = {
  'script.googleapis.com': 'Apps Script API',
  'sheets.googleapis.com': 'Google Sheets API',
  'www.googleapis.com': 'Google Drive API',
}

/**
 * What Google's refusal means for the person. Codes and reasons decide; the text of a message only where
 * Google gives the same code for two causes (the user's own switch, googleworkspace/python-samples#79).
 */
export function faultOfGoogle(refusal: Refusal): Fault {
  const { status, host } = refusal
  if (status === undefined) return { tag: 'unreachable', host }
  if (isRateLimit(refusal)) return { tag: 'rate-limited' }
  if (status >= 500) return { tag: 'google-down', status }
  return faultOfOAuth(refusal.code) ?? faultOfPermission(refusal) ?? faultOfRequest(refusal)
}

export function isRateLimit({ status, code, reasons }: Refusal): boolean {
  return (
    status === 429 ||
    code === 'RESOURCE_EXHAUSTED' ||
    reasons.some((one) =>
      /^(userRateLimitExceeded|rateLimitExceeded|RATE_LIMIT_EXCEEDED)$/.test(one),
    )
  )
}

function faultOfOAuth(code: string): Fault | undefined {
  if (code === 'invalid_grant' || code === 'invalid_rapt') return { tag: 'token-revoked' }
  if (code === 'invalid_client' || code === 'deleted_client' || code === 'disabled_client')
    return { tag: 'client-deleted' }
  if (code === 'admin_policy_enforced' || code === 'org_internal')
    return { tag: 'admin-blocks-app' }
  return undefined
}

function faultOfPermission({ status, reasons, message, page, host }: Refusal): Fault | undefined {
  if (status === 401) return { tag: 'token-revoked' }
  if (status !== 403) return undefined
  if (reasons.includes('SERVICE_DISABLED') || reasons.includes('accessNotConfigured'))
    return {
      tag: 'api-disabled',
      service: serviceNames[host] ?? host,
      page: page || (consolePages[host] ?? 'https://console.cloud.google.com/apis/library'),
    }
  if (message.includes('script.google.com/home/usersettings')) return { tag: 'user-toggle-off' }
  if (
    reasons.includes('ACCESS_TOKEN_SCOPE_INSUFFICIENT') ||
    reasons.includes('insufficientPermissions')
  )
    return { tag: 'scopes-missing', missing: [] }
  if (reasons.includes('domainPolicy')) return { tag: 'admin-blocks-app' }
  return { tag: 'forbidden', message }
}

function faultOfRequest({ status = 0, message }: Refusal): Fault {
  if (status === 404) return { tag: 'not-found' }
  return { tag: 'google-refused', status, message }
}
