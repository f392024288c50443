import { type Handlers, type Run, ScriptException } from './run.ts'

const valueLimit = 9 * 1024
const storeLimit = 500 * 1024
const cacheValueLimit = 100 * 1024
const cacheKeyLimit = 250
const cacheItemLimit = 1000
const cacheSecondsLimit = 21_600

/** 9 KB a value, 500 KB a store (PLATFORM §1); a write that does not fit changes nothing. */
function writeProperties(
  run: Run,
  entries: readonly (readonly [string, string])[],
  clear: boolean,
): void {
  const next = clear ? {} : { ...run.runtime.state.properties }
  for (const [key, value] of entries) {
    if (octets(value) > valueLimit) throw new ScriptException('Argument too large: value')
    next[key] = value
  }
  const size = Object.entries(next).reduce(
    (sum, [key, value]) => sum + octets(key) + octets(value),
    0,
  )
  if (size > storeLimit)
    throw new ScriptException(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    )
  run.runtime.state.properties = next
}

function octets(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

function putCache(run: Run, values: Readonly<Record<string, string>>, seconds: unknown): void {
  const { state } = run.runtime
  const life = Math.min(typeof seconds === 'number' ? seconds : 600, cacheSecondsLimit)
  for (const [key, value] of Object.entries(values)) {
    if (key.length > cacheKeyLimit) throw new ScriptException('Argument too large: key')
    if (octets(value) > cacheValueLimit) throw new ScriptException('Argument too large: value')
    state.cache[key] = { value, expires: state.now + life * 1000 }
  }
  const keys = Object.keys(state.cache)
  for (const key of keys.slice(0, Math.max(0, keys.length - cacheItemLimit)))
    delete state.cache[key]
}

function fromCache(run: Run, key: string): string | null {
  const { state } = run.runtime
  const entry = state.cache[key]
  if (!entry) return null
  if (entry.expires > state.now) return entry.value
  delete state.cache[key]
  return null
}

/** A lock is free unless another execution or, by a fault, somebody else holds it; waiting takes virtual time. */
function tryLock(run: Run, ms: number): boolean {
  const { runtime } = run
  const busy =
    runtime.faults.lockIsHeld || (runtime.lockHolder !== undefined && runtime.lockHolder !== run)
  if (busy) {
    runtime.state.now += ms
    return false
  }
  runtime.lockHolder = run
  return true
}

export const storeHandlers: Handlers = {
  'Properties.getProperty': (run, [key]) => run.runtime.state.properties[String(key)] ?? null,
  'Properties.getProperties': (run) => run.runtime.state.properties,
  'Properties.getKeys': (run) => Object.keys(run.runtime.state.properties),
  'Properties.setProperty': (run, [key, value]) =>
    writeProperties(run, [[String(key), String(value)]], false),
  'Properties.setProperties': (run, [entries, clear]) =>
    writeProperties(run, entries as [string, string][], clear === true),
  'Properties.deleteProperty': (run, [key]) => {
    delete run.runtime.state.properties[String(key)]
  },
  'Cache.get': (run, [key]) => fromCache(run, String(key)),
  'Cache.getAll': (run, [keys]) => {
    const found: Record<string, string> = {}
    for (const key of keys as string[]) {
      const value = fromCache(run, key)
      if (value !== null) found[key] = value
    }
    return found
  },
  'Cache.put': (run, [key, value, seconds]) =>
    putCache(run, { [String(key)]: String(value) }, seconds),
  'Cache.putAll': (run, [values, seconds]) =>
    putCache(run, values as Record<string, string>, seconds),
  'Cache.removeAll': (run, [keys]) => {
    for (const key of keys as string[]) delete run.runtime.state.cache[key]
  },
  'Lock.tryLock': (run, [ms]) => tryLock(run, Number(ms)),
  'Lock.waitLock': (run, [ms]) => {
    if (!tryLock(run, Number(ms))) {
      throw new ScriptException('Lock timeout: another process was holding the lock for too long.')
    }
  },
  'Lock.hasLock': (run) => run.runtime.lockHolder === run,
  'Lock.releaseLock': (run) => {
    if (run.runtime.lockHolder === run) run.runtime.lockHolder = undefined
  },
  // getDocumentLock returns null from a web app (PLATFORM §3.2).
  'Lock.hasDocumentLock': (run) => run.kind !== 'web',
}
