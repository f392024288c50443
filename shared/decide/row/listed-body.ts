import type { ListedPerson } from '../../exchange/list-people.ts'
import { type Body, bodyByCode } from '../../municipality/bodies.ts'
import { domainBodies } from '../../municipality/domain-bodies.ts'
import { findBodies } from '../../municipality/find-bodies.ts'

export type BodyDoubt = 'body-unknown' | 'body-ambiguous' | 'body-conflict'

export type ListedBody =
  | { readonly body: Body; readonly doubt?: never }
  | { readonly body?: never; readonly doubt: BodyDoubt | undefined }

type DomainTable = readonly { readonly domain: string; readonly code: string }[]

type Named = Pick<ListedPerson, 'municipality' | 'municipalityCode' | 'email'>

/** The body a line of a list means: by its code, else by its name, else by the mail's domain (DOMAIN §6.4). */
export function listedBody(person: Named, table: DomainTable): ListedBody {
  const named = namedBodies(person.municipality)
  const coded = bodyByCode(person.municipalityCode)
  if (coded)
    return named.length > 0 && !named.includes(coded) ? { doubt: 'body-conflict' } : { body: coded }
  const byDomain = bodiesOfDomain(person.email, table)
  if (person.municipality === '') return only(byDomain)
  if (named.length === 0) return { doubt: 'body-unknown' }
  const both = named.filter((body) => byDomain.includes(body))
  return both.length > 0 ? only(both) : only(named)
}

const only = (candidates: readonly Body[]): ListedBody => {
  const [body, another] = candidates
  if (!body) return { doubt: undefined }
  return another ? { doubt: 'body-ambiguous' } : { body }
}

/** What may follow a body's name without making it another body's: 美波町役場, 美波町（徳島県）. */
const office = /^(?:役場|役所|庁|本庁|本所)?(?:\(([^()]*)\))?$/

/** The bodies that a cell names, alone: 徳島県見本町 is not 徳島県. */
function namedBodies(text: string): readonly Body[] {
  const tight = text.normalize('NFKC').replace(/\s/g, '')
  const [mention] = findBodies(tight)
  const behind = mention?.start === 0 ? office.exec(tight.slice(mention.end)) : null
  if (!mention || !behind) return []
  const inside = mention.candidates.filter(({ prefecture }) => prefecture === behind[1])
  return inside.length > 0 ? inside : mention.candidates
}

function bodiesOfDomain(address: string, table: DomainTable): readonly Body[] {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  if (domain === '') return []
  const confirmed = table.find((one) => domain === one.domain || domain.endsWith(`.${one.domain}`))
  const body = confirmed && bodyByCode(confirmed.code)
  return body ? [body] : domainBodies(domain)
}
