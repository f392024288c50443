import { type AnswerOf, lookupAnswerSchema } from '../../shared/protocol/answers.ts'
import { toAsciiJson } from '../../shared/protocol/envelope.ts'
import { hashAddress } from '../../shared/protocol/keyed-hash.ts'
import * as z from '../../shared/protocol/zod-without-eval.ts'
import { callScript, newRequestId } from './call-script.ts'
import { type Connection, keyOf } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { KnownPerson } from './exchange.ts'

export const knownPeopleKey = 'known-people'

const indexSchema = z.object({
  stamp: z.string(),
  people: lookupAnswerSchema.shape.people,
})
type Index = z.infer<typeof indexSchema>

/** Who of the roster writes from this address. Nothing is asked: the index lies on this device. */
export async function findKnown(
  deps: BackgroundDeps,
  connection: Connection,
  address: string,
): Promise<readonly KnownPerson[]> {
  if (address === '') return []
  const hash = hashAddress(address, keyOf(connection))
  return (await loadIndex(deps)).people.filter((person) => person.address === hash)
}

/** Fetches what changed since the last time. */
export async function refreshKnown(deps: BackgroundDeps, connection: Connection): Promise<void> {
  const index = await loadIndex(deps)
  const answer = await callScript(deps, {
    verb: 'lookup',
    url: connection.url,
    device: connection.device,
    key: keyOf(connection),
    requestId: newRequestId(deps),
    body: toAsciiJson({ verb: 'lookup', since: index.stamp }),
  })
  if (answer.ok) await deps.store.write(knownPeopleKey, mergeIndex(index, answer.value))
}

/** A person keeps one entry, also when the address changed. */
export function mergeIndex(index: Index, answer: AnswerOf<'lookup'>): Index {
  const people = new Map(
    answer.complete ? [] : index.people.map((person) => [idOf(person), person]),
  )
  for (const person of answer.people) people.set(idOf(person), person)
  return { stamp: answer.stamp, people: [...people.values()] }
}

async function loadIndex(deps: BackgroundDeps): Promise<Index> {
  return (
    indexSchema.safeParse(await deps.store.read(knownPeopleKey)).data ?? { stamp: '', people: [] }
  )
}

function idOf(person: KnownPerson): string {
  return person.memberId === '' ? `address ${person.address}` : person.memberId
}
