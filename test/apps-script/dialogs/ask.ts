import type { MenuItem } from '../../google/host/run.ts'
import type { World } from '../../google/open-world.ts'
import { typeRow } from '../study-group.ts'

/** As the page sees it: markup, a line, or a fault. */
type Answer = {
  readonly html?: string
  readonly notice?: string
  readonly fault?: string
  readonly close?: boolean
  readonly data?: unknown
}

/** What the page of a dialog gets back when it asks. */
export function ask(world: World, name: string, question: object, as = world.owner): Answer {
  const run = world.runFunction('askDialog', { args: [name, question], as })
  if (!run.ok) throw new Error(run.error)
  return run.value as Answer
}

/** The page that a click in the menu opens. */
export function openedPage(world: World, label: string, as = world.owner): string {
  const run = world.clickMenu(label, as)
  if (!run.ok) throw new Error(run.error)
  const html = run.dialogs.at(-1)?.html
  if (html === undefined) throw new Error(`no dialog, but: ${run.alerts.join(' ')}`)
  return html
}

/** Every item that can be clicked, those of submenus too. */
export function menuLabels(world: World): readonly string[] {
  const labelsIn = (item: MenuItem): readonly string[] => {
    if ('items' in item) return item.items.flatMap(labelsIn)
    return 'label' in item ? [item.label] : []
  }
  return world.menu().flatMap(({ items }) => items.flatMap(labelsIn))
}

/** Applicants of the first meeting, typed into both tabs as a person would, one minute after the other. */
export function typeApplicants(
  world: World,
  applicants: readonly { readonly name: string; readonly body: string }[],
): void {
  applicants.forEach(({ name, body }, index) => {
    // 会員区分 to 対象判定 stand side by side: a row filled in at once.
    world.sheet.edit({
      title: '名簿',
      row: index + 2,
      column: world.sheet.columnOf('名簿', '会員区分'),
      values: [
        ['会員', body, '企画課', '主任', name, '', `m${index + 1}@town.mihon.example`, '', '対象'],
      ],
    })
    typeRow(world, '参加', index + 2, { 開催ID: '2-01', 氏名: name })
    world.advance(60_000)
  })
}

/** A world that takes a while to prepare: done once, every story starts from a copy. */
export function preparedOnce(prepare: () => World): () => World {
  let prepared: World | undefined
  return () => {
    prepared ??= prepare()
    return prepared.fork()
  }
}
