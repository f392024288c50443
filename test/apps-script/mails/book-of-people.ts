import type { World } from '../../google/open-world.ts'
import { openStudyGroup, rows, typeRow } from '../study-group.ts'

/** Members and their registrations, typed in and told as the sheet says by the next morning. */
export function openBookWith(statuses: readonly string[]): World {
  const { world } = openStudyGroup()
  statuses.forEach((status, index) => {
    // 会員区分 to 対象判定 stand side by side: a row filled in at once.
    world.sheet.edit({
      title: '名簿',
      row: index + 2,
      column: world.sheet.columnOf('名簿', '会員区分'),
      values: [
        [
          ...['会員', '徳島県美波町', '企画課', '主任', `見本 ${index + 1}`, 'みほん'],
          ...[`m${index + 1}@town.mihon.example`, '0884-00-0000', '対象'],
        ],
      ],
    })
    if (status === '') return
    typeRow(world, '参加', index + 2, { 開催ID: '2-01', 氏名: `見本 ${index + 1}`, 状態: status })
    world.sheet.editCell({ title: '参加', header: '連絡', row: index + 2, value: '送る' })
  })
  world.advance(30 * minute)
  return world
}

export const minute = 60_000
export const hour = 60 * minute

/** Types one cell of a person's registration (the rows stand in the order they were typed). */
export function setCell(
  world: World,
  title: '参加' | '開催' | '名簿' | '調査',
  cells: Readonly<Record<string, string | number>>,
  row = 2,
): void {
  for (const [header, value] of Object.entries(cells))
    world.sheet.editCell({ title, header, row, value })
}

/** To whom mails with these words in the subject went, in their order. */
export const recipientsOf = (world: World, words: string): string[] =>
  world.mail
    .sent()
    .filter(({ subject }) => subject.includes(words))
    .map(({ to }) => to.replace('@town.mihon.example', ''))

export const textOf = (world: World, words: string): string =>
  world.mail.sent().find(({ subject }) => subject.includes(words))?.text ?? ''

export const forecast = (world: World): string[] =>
  rows(world, '送信予定').map((row) => [row.種類, row.扱い, row.理由].filter(Boolean).join(' '))
