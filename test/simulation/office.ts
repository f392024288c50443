import { addDays } from '../../shared/time/japan-date.ts'
import { pairDevice, type StudyGroup } from '../apps-script/study-group.ts'
import { openWorld, type World } from '../google/open-world.ts'
import { groups, themeOf } from './groups.ts'
import type { History, MeetingPlan } from './history.ts'
import { addressOf, colleague, municipalityOf, nameOf, oldMembers } from './people.ts'
import { cellsInOrder } from './rows-in-sheet.ts'

const settings: Readonly<Record<string, string>> = {
  研究会名: '見本研究会',
  主催: '見本株式会社',
  事務局の所在: '（見本株式会社 事業開発部内）',
  担当者: '見本 一郎／見本 二郎',
  事務局電話: '03-0000-0000',
  一日の上限: '300',
}

/** The office on the first day of a year: set up, settings filled in, meetings typed, one browser paired. */
export function openOffice(history: History, code?: string): StudyGroup {
  prepared ??= prepare()
  const { device } = prepared
  const world = prepared.world.fork({ realms: 'kept' })
  if (code !== undefined) world.deploy({ code })
  world.skipTo(new Date(history.start).toISOString())
  const rows = history.meetings.map((meeting) => cellsInOrder(world, '開催', meetingCells(meeting)))
  world.sheet.edit({ title: '開催', row: 2, column: 1, values: rows })
  pasteMembers(world, history.members)
  const themes = history.meetings.flatMap(({ id }) => groups.map((group) => ({ id, group })))
  const groupRows = themes.map(({ id, group }) =>
    cellsInOrder(world, 'グループ', { 開催ID: id, グループ: group, テーマ: themeOf(group) }),
  )
  world.sheet.edit({ title: 'グループ', row: 2, column: 1, values: groupRows })
  return { world, device }
}

function pasteMembers(world: World, count: number): void {
  const values = oldMembers(count).map((person) =>
    cellsInOrder(world, '名簿', {
      会員区分: '会員',
      自治体名: municipalityOf(person),
      氏名: nameOf(person),
      メール: addressOf(person),
    }),
  )
  if (count > 0) world.sheet.edit({ title: '名簿', row: 2, column: 1, values })
}

/** Setting up takes a while; every year starts from a copy. */
let prepared: StudyGroup | undefined

function prepare(): StudyGroup {
  const world = openWorld({ now: '2024-01-05T10:00:00+09:00' })
  world.addUser(colleague)
  const setUp = world.clickMenu('はじめに：準備する')
  if (!setUp.ok) throw new Error(`setup failed: ${setUp.error ?? ''}`)
  world.clickMenu('グループ')
  world.clickMenu('成果')
  world.clickMenu('調査')
  world.clickMenu('回答')
  world.sheet.read('設定').forEach(([item], index) => {
    const value = settings[String(item)]
    if (value !== undefined)
      world.sheet.editCell({ title: '設定', header: '値', row: index + 1, value })
  })
  return { world, device: pairDevice(world, '受付のPC') }
}

const meetingCells = ({
  id,
  kind,
  number,
  facts,
  applyBy,
}: MeetingPlan): Record<string, string> => ({
  開催ID: id,
  種別: kind,
  状態: '受付中',
  開催日: facts.date,
  開始: facts.start,
  終了: facts.end,
  会場名: facts.venue,
  会場住所: facts.address,
  テーマ: facts.theme,
  回: number,
  受付開始: '13:00',
  当日連絡先: '03-0000-0001',
  申込締切: applyBy,
  決定連絡予定日: addDays(applyBy, 1),
})
