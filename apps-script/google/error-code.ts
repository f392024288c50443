/** What may be logged of a failure of Google's: its number, never its text, which may name people. */
export function errorCode(error: unknown): string {
  const code = (error as { details?: { code?: number } } | undefined)?.details?.code
  return code === undefined ? (error instanceof Error ? error.name : 'unknown') : String(code)
}
