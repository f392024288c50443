import { type Body, bodyByCode, fullNameOf } from '../../municipality/bodies.ts'
import { domainBodies } from '../../municipality/domain-bodies.ts'
import type { BodyMention } from '../../municipality/find-bodies.ts'
import type { Evidence, IntakeContext } from '../application.ts'
import { domainOf } from '../text/find-addresses.ts'

export type BodyEvidence = { readonly mention: BodyMention; readonly evidence: Evidence }

export type Municipality = {
  readonly body: Body | undefined
  readonly evidence: Evidence | undefined
  readonly candidates: readonly Body[]
  readonly state: 'certain' | 'ambiguous' | 'conflict' | 'unknown'
  /** Whether the mail domain itself says so. */
  readonly byDomain: 'yes' | 'no'
}

/** The secretariat's own confirmations: the exact domain, or one it ends with. */
export function tableBody(domain: string, table: IntakeContext['domainTable']): Body | undefined {
  const entry = table.find((row) => {
    const known = row.domain
      .trim()
      .toLowerCase()
      .replace(/^[@.]+/, '')
    return known !== '' && (domain === known || domain.endsWith(`.${known}`))
  })
  return entry && bodyByCode(entry.code)
}

const unique = (bodies: readonly Body[]): readonly Body[] => [...new Set(bodies)]

/** Same names are told apart by the domain, a prefecture nearby, or another fuller mention. */
function narrow(candidates: readonly Body[], hints: readonly Body[]): readonly Body[] {
  if (candidates.length < 2) return candidates
  const exact = spelledOut(candidates, hints)
  if (exact.length < candidates.length) return exact
  const near = candidates.filter((body) =>
    hints.some((hint) => hint.prefecture === body.prefecture),
  )
  return near.length > 0 ? near : candidates
}

/** Only what is named in full tells apart what the domain leaves open: a venue in Tokyo does not. */
function spelledOut(candidates: readonly Body[], hints: readonly Body[]): readonly Body[] {
  const exact = candidates.filter((body) => hints.includes(body))
  return exact.length > 0 ? exact : candidates
}

export type Signals = {
  readonly address: string
  /** Only a From that is the sender's own speaks through its domain. */
  readonly trusted: 'yes' | 'no'
  /** What the mail says about the sender's office, best first. */
  readonly said: readonly BodyEvidence[]
  /** Bodies in postal addresses: they tell same names apart, no more. */
  readonly nearby: readonly BodyMention[]
}

/** Puts domain and words together: the domain says who, the words must not contradict (DOMAIN §6.4). */
export function resolveMunicipality(
  signals: Signals,
  table: IntakeContext['domainTable'],
): Municipality {
  const domain = domainOf(signals.address)
  const confirmed = signals.trusted === 'yes' ? tableBody(domain, table) : undefined
  const derived = confirmed ? [confirmed] : signals.trusted === 'yes' ? domainBodies(domain) : []
  const domainEvidence: Evidence = {
    source: confirmed ? 'domain-table' : 'domain',
    quote: domain,
  }
  const hints = [
    ...signals.said
      .filter(({ mention }) => mention.certain)
      .flatMap(({ mention }) => mention.candidates),
    ...signals.nearby.filter(({ certain }) => certain).flatMap(({ candidates }) => candidates),
  ]
  const first = signals.said[0]
  const said = first?.mention.candidates ?? []
  const named =
    derived.length === 0 ? narrow(said, hints) : spelledOut(narrow(said, derived), hints)
  const byDomain = derived.length > 0 ? 'yes' : 'no'
  if (!first) {
    const fitting = spelledOut(derived, hints)
    const [only] = fitting
    if (!only)
      return { body: undefined, evidence: undefined, candidates: [], state: 'unknown', byDomain }
    return fitting.length === 1
      ? { body: only, evidence: domainEvidence, candidates: [], state: 'certain', byDomain }
      : {
          body: undefined,
          evidence: domainEvidence,
          candidates: fitting,
          state: 'ambiguous',
          byDomain,
        }
  }
  const agreed = named.filter((body) => derived.includes(body))
  const [both] = agreed
  if (both && agreed.length === 1)
    return {
      body: both,
      evidence: derived.length === 1 ? domainEvidence : first.evidence,
      candidates: [],
      state: 'certain',
      byDomain,
    }
  // 府中市 from city.fuchu.lg.jp: both say the same, and neither says which.
  const open = derived.length === 0 ? named : agreed
  const [one] = named
  if (open.length > 0)
    return one && named.length === 1
      ? { body: one, evidence: first.evidence, candidates: [], state: 'certain', byDomain }
      : {
          body: undefined,
          evidence: first.evidence,
          candidates: open,
          state: 'ambiguous',
          byDomain,
        }
  const [fromDomain] = derived
  const candidates = unique([...named, ...derived])
  // 県庁の一課 writing from the prefecture's domain about a town, or a stale signature: a person decides.
  return {
    body: named.length === 1 ? one : derived.length === 1 ? fromDomain : undefined,
    evidence: named.length === 1 ? first.evidence : domainEvidence,
    candidates,
    state: 'conflict',
    byDomain,
  }
}

export function candidateOf(body: Body): { readonly code: string; readonly name: string } {
  return { code: body.code, name: fullNameOf(body) }
}
