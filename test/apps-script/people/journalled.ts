import type { CellValue } from '../../../shared/book/cell.ts'
import { readTrace } from '../../../shared/decide/deed/request-trace.ts'
import {
  snapshotKey,
  snapshotValues,
  type WatchedTab,
} from '../../../shared/decide/row/snapshot-values.ts'
import type { World } from '../../google/open-world.ts'
import { rows } from '../study-group.ts'

type Facts = Record<string, CellValue>
type Line = Record<string, string | number | boolean>
type Told = {
  readonly facts: Map<string, Facts>
  readonly gaps: string[]
  /** By number, the first name that stood beside it; whoever else stood there later. */
  readonly names: Map<string, string>
  readonly strangers: string[]
}

const parse = (text: unknown): Facts => (text === '' ? {} : (JSON.parse(String(text)) as Facts))

const sorted = (facts: Facts): string => JSON.stringify(Object.entries(facts).sort())

/** What 操作記録 tells of every row when it is read from its beginning; where its parts do not join. */
export function replayJournal(world: World): Told {
  const told: Told = { facts: new Map(), gaps: [], names: new Map(), strangers: [] }
  const lines = rows(world, '操作記録').reverse()
  for (const line of lines) {
    if (line.経路 === '拡張機能') replayRequest(told, line, lines)
    else if (String(line.対象).includes('/') && line.操作 !== '連絡') replayEdit(told, line)
  }
  return told
}

function tell({ facts, names, strangers }: Told, target: string, now: Facts): void {
  facts.set(target, now)
  const name = String(now.name ?? '')
  if (name === '') return
  const first = names.get(target) ?? name
  names.set(target, first)
  if (first !== name) strangers.push(`${target}: ${first}, then ${name}`)
}

function replayEdit(told: Told, { 対象, 操作, 前, 後 }: Line): void {
  const { facts, gaps } = told
  const target = String(対象)
  const before = sorted(facts.get(target) ?? {})
  if (before !== sorted(parse(前))) gaps.push(`${操作} ${target}: ${before} is not ${前}`)
  if (操作 === '削除') facts.delete(target)
  else tell(told, target, parse(後))
}

function replayRequest(told: Told, line: Line, lines: readonly Line[]): void {
  const { facts } = told
  const undone = lines
    .slice(0, lines.indexOf(line))
    .findLast(({ 経路, 対象 }) => 経路 === '拡張機能' && 対象 === line.対象)
  const isUndo = line.操作 === '取り消し'
  const trace = readTrace(String((isUndo ? undone : line)?.後 ?? ''))
  for (const { tab, id, values } of trace?.made ?? []) {
    if (isUndo) facts.delete(snapshotKey(tab, id))
    else tell(told, snapshotKey(tab, id), parse(values))
  }
  for (const { tab, id, before, after } of trace?.changed ?? []) {
    const now = facts.get(snapshotKey(tab, id)) ?? {}
    const back = Object.entries(before).filter(([key]) => (now[key] ?? '') === (after[key] ?? ''))
    tell(
      told,
      snapshotKey(tab, id),
      tidy(tab, { ...now, ...(isUndo ? Object.fromEntries(back) : after) }),
    )
  }
}

const tidy = (tab: WatchedTab, facts: Facts): Facts =>
  parse(
    snapshotValues(tab, Object.fromEntries(Object.entries(facts).map(([k, v]) => [k, v ?? '']))),
  )
