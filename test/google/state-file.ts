import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type PackedBooks, packBooks, unpackBooks } from './core/pack-books.ts'
import type { WorldState } from './world-state.ts'

/** The state as plain JSON: the present book first, then the saved versions, packed together. */
export type PackedState = Omit<WorldState, 'book' | 'versions'> & {
  readonly packed: PackedBooks
  readonly versions: readonly { readonly id: string; readonly at: number }[]
}

export function packState(state: WorldState): PackedState {
  const { book, versions, ...rest } = state
  const packed = packBooks([book, ...versions.map((version) => version.book)])
  return { ...rest, versions: versions.map(({ id, at }) => ({ id, at })), packed }
}

function unpackState({ packed, versions, ...rest }: PackedState): WorldState {
  const [book, ...older] = unpackBooks(packed)
  if (!book) throw new Error('the state file holds no spreadsheet')
  return {
    ...rest,
    book,
    versions: versions.flatMap((version, index) => {
      const saved = older[index]
      return saved ? [{ ...version, book: saved }] : []
    }),
  }
}

export function loadState(path: string): WorldState | undefined {
  if (!existsSync(path)) return undefined
  const state = JSON.parse(readFileSync(path, 'utf8')) as PackedState
  if (state.format !== 2) throw new Error(`${path} was written by another version of the stand-in`)
  return unpackState(state)
}

/** By a temporary file and a rename, so that a crash leaves the old state or the new one. */
export function saveState(path: string, state: WorldState): void {
  const temporary = `${path}.${process.pid}.new`
  writeFileSync(temporary, JSON.stringify(packState(state)))
  renameSync(temporary, path)
}
