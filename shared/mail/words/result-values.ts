import type { Book } from '../../book/book.ts'
import type { ResultItem } from '../../book/tabs/occasional-tabs.ts'
import { mediumDate } from '../../time/wareki.ts'
import type { TemplateValues } from './template.ts'

/** 成果 of one meeting; rows without a name are still being written. */
export function resultsOf(book: Book, meetingId: string): readonly ResultItem[] {
  return book.results.rows
    .map(({ values }) => values)
    .filter((result) => meetingId !== '' && result.meetingId === meetingId && result.name !== '')
}

/** What others may have than the bodies that attended (R35, R36). */
export const forMembers = (results: readonly ResultItem[]): readonly ResultItem[] =>
  results.filter(({ audience }) => audience === '会員' || audience === '公開')
export const forEverybody = (results: readonly ResultItem[]): readonly ResultItem[] =>
  results.filter(({ audience }) => audience === '公開')

const usage = {
  出席自治体限り: 'ご出席の自治体の庁内限り。庁外への転載・配布はご遠慮ください。',
  会員: '会員の皆様の庁内限り。庁外への転載・配布はご遠慮ください。',
  公開: '地方自治体の関係者の皆様にご利用いただけます。',
} as const

export function resultValues(results: readonly ResultItem[]): TemplateValues {
  const published = forMembers(results)
  const [narrowest] = (['出席自治体限り', '会員', '公開'] as const).filter((audience) =>
    results.some((result) => (result.audience || '出席自治体限り') === audience),
  )
  return {
    成果の一覧: listOf(results),
    公表の一覧: listOf(published),
    利用の範囲: narrowest === undefined ? '' : usage[narrowest],
    成果URL: firstOf(results, 'url'),
    公表URL: firstOf(published, 'url'),
    概要: summaries(results),
    公表の概要: summaries(published),
    閲覧期限: dateOf(results, 'viewUntil'),
    確認期限: dateOf(results, 'confirmBy'),
    公表予定日: dateOf(results, 'publishOn'),
  }
}

const listOf = (results: readonly ResultItem[]): string =>
  results.map(({ name }) => `　・${name}`).join('\n')

const firstOf = (results: readonly ResultItem[], key: 'url'): string =>
  results.map((result) => result[key]).find((text) => text !== '') ?? ''

const summaries = (results: readonly ResultItem[]): string =>
  results
    .map(({ summary }) => summary)
    .filter((text) => text !== '')
    .join('\n\n')

function dateOf(
  results: readonly ResultItem[],
  key: 'viewUntil' | 'confirmBy' | 'publishOn',
): string {
  const [first] = results
    .map((result) => result[key])
    .filter((date) => date !== '')
    .sort()
  return first === undefined ? '' : mediumDate(first)
}
