import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type PackedBooks, packBooks, unpackBooks } from './core/pack-books.ts'
import type { WorldState } from './world-state.ts'

/** The state as plain JSON: the present book first, then the saved versions, packed together. */
export type PackedState = Omit<WorldState, 'book' | 'versions' | 'copies'> & {
  readonly packed: PackedBooks
  readonly versions: readonly Stamp[]
  readonly copies?: readonly Stamp[]
}

type Stamp = { readonly id: string; readonly at: number }

export function packState(state: WorldState): PackedState {
  const { book, versions, copies = [], ...rest } = state
  const packed = packBooks([book, ...[...versions, ...copies].map((version) => version.book)])
  const stamp = ({ id, at }: Stamp): Stamp => ({ id, at })
  return { ...rest, versions: versions.map(stamp), copies: copies.map(stamp), packed }
}

function unpackState({ packed, versions, copies = [], ...rest }: PackedState): WorldState {
  const [book, ...older] = unpackBooks(packed)
  if (!book) throw new Error('the state file holds no spreadsheet')
  const withBook = (stamps: readonly Stamp[], from: number) =>
    stamps.flatMap((stamp, index) => {
      const saved = older[from + index]
      return saved ? [{ ...stamp, book: saved }] : []
    })
  return {
    ...rest,
    book,
    versions: withBook(versions, 0),
    copies: withBook(copies, versions.length),
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
