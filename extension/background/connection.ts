import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'
import * as z from '../../shared/protocol/zod-without-eval.ts'
import { err, type Result } from '../../shared/result.ts'
import type { Store } from '../platform/store.ts'
import type { Failure } from './failure.ts'

const storeKey = 'connection'

const connectionSchema = z.object({
  url: z.string(),
  device: z.string(),
  /** 32 bytes, base64url. */
  key: z.string(),
  deviceName: z.string(),
  studyGroup: z.string(),
})

/** With which script this device is paired, and the key it signs with. */
export type Connection = z.infer<typeof connectionSchema>

export async function loadConnection(store: Store): Promise<Connection | undefined> {
  return connectionSchema.safeParse(await store.read(storeKey)).data
}

export function saveConnection(store: Store, connection: Connection): Promise<void> {
  return store.write(storeKey, connection)
}

/** Runs with the connection, or says that there is none. */
export async function withConnection<T>(
  { store }: { readonly store: Store },
  run: (connection: Connection) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> {
  const connection = await loadConnection(store)
  return connection ? run(connection) : err({ tag: 'not-paired' })
}

export function keyOf(connection: Connection): Uint8Array {
  return base64UrlToBytes(connection.key) ?? new Uint8Array()
}
