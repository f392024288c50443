import type { Border } from './border.ts'

/** PropertiesService, CacheService and LockService, the script's own store of each. */
export function stores(border: Border): Record<string, object> {
  const properties = border.closed<GoogleAppsScript.Properties.Properties>('Properties', {
    getProperty: (key: string) => border.call('Properties.getProperty', [key]),
    getProperties: () => border.call('Properties.getProperties', []),
    getKeys: () => border.call('Properties.getKeys', []),
    setProperty(key: string, value: unknown) {
      border.call('Properties.setProperty', [key, String(value)])
      return properties
    },
    setProperties(values: Record<string, unknown>, deleteAllOthers?: boolean) {
      const texts = Object.entries(values).map(([key, value]) => [key, String(value)])
      border.call('Properties.setProperties', [texts, deleteAllOthers === true])
      return properties
    },
    deleteProperty(key: string) {
      border.call('Properties.deleteProperty', [key])
      return properties
    },
    deleteAllProperties() {
      border.call('Properties.setProperties', [[], true])
      return properties
    },
  })
  const cache = border.closed<GoogleAppsScript.Cache.Cache>('Cache', {
    get: (key: string) => border.call('Cache.get', [key]),
    getAll: (keys: readonly string[]) => border.call('Cache.getAll', [keys]),
    put: (key: string, value: unknown, seconds?: number) =>
      void border.call('Cache.put', [key, String(value), seconds]),
    putAll: (values: Record<string, unknown>, seconds?: number) =>
      void border.call('Cache.putAll', [values, seconds]),
    remove: (key: string) => void border.call('Cache.removeAll', [[key]]),
    removeAll: (keys: readonly string[]) => void border.call('Cache.removeAll', [keys]),
  })
  const lock = border.closed<GoogleAppsScript.Lock.Lock>('Lock', {
    tryLock: (ms: number) => border.call('Lock.tryLock', [ms]),
    waitLock: (ms: number) => void border.call('Lock.waitLock', [ms]),
    hasLock: () => border.call('Lock.hasLock', []),
    releaseLock: () => void border.call('Lock.releaseLock', []),
  })
  return {
    PropertiesService: border.closed<GoogleAppsScript.Properties.PropertiesService>(
      'PropertiesService',
      {
        getScriptProperties: () => properties,
      },
    ),
    CacheService: border.closed<GoogleAppsScript.Cache.CacheService>('CacheService', {
      getScriptCache: () => cache,
    }),
    LockService: border.closed<GoogleAppsScript.Lock.LockService>('LockService', {
      getScriptLock: () => lock,
      getDocumentLock: () => (border.call('Lock.hasDocumentLock', []) ? lock : null),
    }),
  }
}
