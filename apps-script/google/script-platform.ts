/** Small things of Google's that are neither book nor mailbox. */

export const properties = {
  /** All script properties in one call. */
  readAll(): Readonly<Record<string, string>> {
    return PropertiesService.getScriptProperties().getProperties()
  },
  read(name: string): string | null {
    return PropertiesService.getScriptProperties().getProperty(name)
  },
  /** No names, no call. */
  write(values: Readonly<Record<string, string>>): void {
    if (Object.keys(values).length > 0)
      PropertiesService.getScriptProperties().setProperties({ ...values }, false)
  },
  remove(name: string): void {
    PropertiesService.getScriptProperties().deleteProperty(name)
  },
}

export const cache = {
  read(names: readonly string[]): Readonly<Record<string, string>> {
    return CacheService.getScriptCache().getAll([...names])
  },
  write(values: Readonly<Record<string, string>>, seconds: number): void {
    CacheService.getScriptCache().putAll({ ...values }, seconds)
  },
  remove(name: string): void {
    CacheService.getScriptCache().remove(name)
  },
}

/** Runs alone under the script lock; undefined when somebody else keeps it. The lock ends with the run. */
export function alone<T>(waitMs: number, work: () => T): T | undefined {
  const lock = LockService.getScriptLock()
  if (!lock.tryLock(waitMs)) return undefined
  try {
    return work()
  } finally {
    lock.releaseLock()
  }
}

/** 32 random bytes: two random UUIDs carry 244 random bits, hashed to an even spread. */
export function randomBytes(): Uint8Array {
  const digest = Utilities.computeDigest(
    Utilities.DigestAlgorithm.SHA_256,
    `${Utilities.getUuid()}${Utilities.getUuid()}${Utilities.getUuid()}`,
  )
  return Uint8Array.from(digest, (byte) => byte & 255)
}

export const clock = { now: (): number => Date.now() }

/** The account whose rights this execution has. */
export const effectiveAccount = (): string => Session.getEffectiveUser().getEmail()

export const activeAccount = (): string => Session.getActiveUser().getEmail()

export const remainingMailQuota = (): number => MailApp.getRemainingDailyQuota()

export const activeSpreadsheetId = (): string => SpreadsheetApp.getActiveSpreadsheet().getId()

export const webAppUrl = (): string => ScriptApp.getService().getUrl()
