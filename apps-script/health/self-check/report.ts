import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { buildNumber, releaseVersion } from '../../build-number.ts'
import type { SelfCheck, Verdict } from './check-record.ts'
import { type CheckId, checkTexts } from './check-texts.ts'

const words: Readonly<Record<Verdict, string>> = {
  same: '同じ',
  differs: '違う',
  unknown: '不明',
}

export type ReportLine = {
  readonly id: CheckId
  readonly text: string
  readonly verdict: Verdict
  readonly word: string
  readonly found: string
}

/** Every check in its order; what was not tried yet says so. */
export const reportLines = ({ findings }: SelfCheck): readonly ReportLine[] =>
  (Object.entries(checkTexts) as [CheckId, string][]).map(([id, text]) => {
    const [verdict, found] = findings[id] ?? (['unknown', 'まだ調べていない'] as const)
    return { id, text, verdict, word: words[verdict], found }
  })

/** As text that a person can send on: no names, no addresses, nothing of the book. */
export function reportText(check: SelfCheck): string {
  const lines = reportLines(check)
  const count = (verdict: Verdict): number =>
    lines.filter((line) => line.verdict === verdict).length
  return [
    '研究会のプログラム 自己点検',
    `版 ${releaseVersion}（${buildNumber}）　${japanDate(check.startedAt)} ${japanTime(check.startedAt)} 開始`,
    `同じ ${count('same')}　違う ${count('differs')}　不明 ${count('unknown')}`,
    '',
    ...lines.map(({ id, text, word, found }) => `[${word}] ${text}（${found}）${id}`),
  ].join('\n')
}
