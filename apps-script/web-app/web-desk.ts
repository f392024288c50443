import type { Book } from '../../shared/book/book.ts'
import type { TabKey } from '../../shared/book/tabs/all-tabs.ts'
import type { Operation } from '../../shared/book/tabs/operations.ts'
import type { Desk } from '../outbox/desk.ts'

/** Where a request was carried out: its row in 操作記録 and the fingerprint of its body. */
export type KnownRequest = { readonly position: number; readonly bodyHash: string }

/** The desk of the outbox, and what answering requests needs besides. */
export type WebDesk = Desk & {
  readonly properties: Desk['properties'] & { read(name: string): string | null }
  readonly cache: {
    read(names: readonly string[]): Readonly<Record<string, string>>
    write(values: Readonly<Record<string, string>>, seconds: number): void
    remove(name: string): void
  }
  readonly requests: {
    /** The book and all requests ever answered, in one call. */
    readWith(keys: readonly TabKey[]): {
      readonly book: Book
      readonly known: ReadonlyMap<string, KnownRequest>
    }
    readOperation(position: number): Operation | undefined
  }
}
