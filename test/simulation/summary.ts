import type { Outcome } from './live.ts'
import { type Finding, type FindingTag, findingTags } from './oracle/findings.ts'

export type YearOutcome = Outcome & { readonly seed: number }

export type Failure = { readonly seed: number; readonly findings: readonly Finding[] }

export type Summary = Readonly<Record<FindingTag, number>> & {
  readonly runs: number
  readonly mails: number
  readonly crashes: number
  readonly handedOver: number
  readonly seconds: number
  readonly failures: readonly Failure[]
}

/** The most of all mails that may end with a person having to look. */
const handedOverShare = 0.001

export function summarise(years: readonly YearOutcome[], seconds: number): Summary {
  const sum = (pick: (year: YearOutcome) => number): number =>
    years.reduce((total, year) => total + pick(year), 0)
  const count = (tag: FindingTag): number =>
    sum(({ findings }) => findings.filter((one) => one.tag === tag).length)
  const counts = Object.fromEntries(findingTags.map((tag) => [tag, count(tag)]))
  return {
    runs: years.length,
    mails: sum(({ mails }) => mails),
    crashes: sum(({ crashes }) => crashes),
    ...(counts as Record<FindingTag, number>),
    handedOver: sum(({ handedOver }) => handedOver.length),
    seconds: Math.round(seconds),
    failures: years.filter(isFailure).map(({ seed, findings, handedOver }) => ({
      seed,
      findings: [...findings, ...handedOver.filter(isUntraced).map(toFinding)],
    })),
  }
}

type HandedOver = Outcome['handedOver'][number]

const isUntraced = ({ isTraced }: HandedOver): boolean => !isTraced

const toFinding = ({ key }: HandedOver): Finding => ({
  tag: 'lost',
  at: 0,
  what: `${key} was handed over although nobody touched its draft`,
})

export const isFailure = ({ findings, handedOver }: Outcome): boolean =>
  findings.length > 0 || handedOver.some(isUntraced)

/** Everything told right, and hardly anything left to people. */
export const isClean = ({ failures, handedOver, mails }: Summary): boolean =>
  failures.length === 0 && handedOver <= mails * handedOverShare
