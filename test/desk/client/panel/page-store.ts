import type { Store } from '../../../../extension/platform/store.ts'

const prefix = 'jimukyoku.extension.'

/** The browser keeps for the desk's page what the extension keeps in its own storage. */
export function createPageStore(): Store {
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  const read = (key: string): unknown =>
    JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  return {
    read: async (key) => read(prefix + key),
    write: async (key, value) => localStorage.setItem(prefix + key, JSON.stringify(value)),
    remove: async (key) => localStorage.removeItem(prefix + key),
    list: async (start) =>
      keys()
        .filter((key) => key.startsWith(prefix + start))
        .map(read),
    clear: async () => {
      for (const key of keys()) localStorage.removeItem(key)
    },
  }
}
