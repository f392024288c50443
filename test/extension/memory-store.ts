import type { Store } from '../../extension/platform/store.ts'

/** chrome.storage.local as a map: values are copied in and out, as by the browser. */
export function createMemoryStore(): Store & { readonly keys: () => readonly string[] } {
  const values = new Map<string, string>()
  const read = (key: string): unknown => {
    const stored = values.get(key)
    return stored === undefined ? undefined : JSON.parse(stored)
  }
  return {
    read: async (key) => read(key),
    write: async (key, value) => void values.set(key, JSON.stringify(value)),
    remove: async (key) => void values.delete(key),
    list: async (prefix) => [...values.keys()].filter((key) => key.startsWith(prefix)).map(read),
    clear: async () => values.clear(),
    keys: () => [...values.keys()],
  }
}
