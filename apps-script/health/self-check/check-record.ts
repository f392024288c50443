import type { Desk } from '../../outbox/desk.ts'
import type { CheckId } from './check-texts.ts'

/** `same` as the product expects; `differs`: to be looked at; `unknown`: could not be tried. */
export type Verdict = 'same' | 'differs' | 'unknown'

/** What was found, in a few words and without personal data: the report is sent on. */
export type Finding = readonly [verdict: Verdict, found: string]

/** A self-check under way or done; one script property, so that it goes on over several runs. */
export type SelfCheck = {
  readonly startedAt: number
  /** Lets the check's own page into the web app. */
  readonly token: string
  readonly reference: string
  readonly sentAt: number
  readonly findings: Readonly<Partial<Record<CheckId, Finding>>>
  /** Edit events that came from the scratch tab, by first column: what people did there. */
  readonly edits: readonly number[]
}

type Stores = Pick<Desk, 'properties'>

export const selfCheckProperty = 'selfCheck'

export const readSelfCheck = (
  properties: Readonly<Record<string, string>>,
): SelfCheck | undefined => {
  const text = properties[selfCheckProperty]
  return text === undefined ? undefined : (JSON.parse(text) as SelfCheck)
}

/** Short enough for one property together with all others. */
const foundLength = 40

export function keepSelfCheck({ properties }: Stores, check: SelfCheck): SelfCheck {
  properties.write({ [selfCheckProperty]: JSON.stringify(check) })
  return check
}

export const withFindings = (
  check: SelfCheck,
  findings: Readonly<Partial<Record<CheckId, Finding>>>,
): SelfCheck => {
  const short = Object.entries(findings).map(([id, [verdict, found]]) => [
    id,
    [verdict, found.slice(0, foundLength)],
  ])
  return { ...check, findings: { ...check.findings, ...Object.fromEntries(short) } }
}

/** What was expected, or what came instead. */
export const expecting = <T>(found: T, expected: T): Finding => [
  found === expected ? 'same' : 'differs',
  String(found),
]

export const holds = (isSo: boolean, found = isSo ? 'はい' : 'いいえ'): Finding => [
  isSo ? 'same' : 'differs',
  found,
]
