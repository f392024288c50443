/** Where the worker keeps what must survive it: connection, queue, index of known people. */
export type Store = {
  readonly read: (key: string) => Promise<unknown>
  readonly write: (key: string, value: unknown) => Promise<void>
  readonly remove: (key: string) => Promise<void>
  /** Values of all keys that begin with `prefix`. */
  readonly list: (prefix: string) => Promise<readonly unknown[]>
  readonly clear: () => Promise<void>
}

/** chrome.storage.local, closed to content scripts: the key never reaches a page's process. */
export function createLocalStore(): Store {
  const area = chrome.storage.local
  const closed = area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
  return {
    read: async (key) => {
      await closed
      return (await area.get(key))[key]
    },
    write: async (key, value) => {
      await closed
      await area.set({ [key]: value })
    },
    remove: (key) => area.remove(key),
    list: async (prefix) =>
      Object.entries(await area.get(null))
        .filter(([key]) => key.startsWith(prefix))
        .map(([, value]) => value),
    clear: () => area.clear(),
  }
}
