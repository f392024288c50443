import { timeToSerial } from '../../shared/time/sheet-serial.ts'
import { openStudyGroup } from '../apps-script/study-group.ts'
import type { World } from '../google/open-world.ts'

type BookSize = {
  readonly members: number
  readonly registrations: number
  readonly logRows: number
}

/** DESIGN §12. */
const usual: BookSize = { members: 2000, registrations: 500, logRows: 5000 }

type Row = (string | number)[]

/** A book as large as DESIGN §12 names it, filled in by pasting as a person would, then left to rest. */
export function openBigBook({ members, registrations, logRows } = usual): World {
  const { world } = openStudyGroup()
  paste(
    world,
    '開催',
    4,
    ['開催ID', '種別', '状態', '開催日', '開始', '終了', '会場名', '定員', '回'],
    [
      [
        '2-02',
        '研究会',
        '受付中',
        '2020-02-20',
        timeToSerial('13:30'),
        timeToSerial('16:30'),
        '見本ビル9F',
        600,
        '第2回',
      ],
    ],
  )
  paste(
    world,
    '名簿',
    2,
    [
      '会員番号',
      '会員区分',
      '自治体名',
      '所属',
      '職名',
      '氏名',
      'ふりがな',
      'メール',
      '電話',
      '対象判定',
      '連絡',
    ],
    Array.from({ length: members }, (_, index) => [
      `K${String(index + 1).padStart(4, '0')}`,
      '参加のみ',
      '徳島県美波町',
      '政策推進課',
      '主事',
      `見本 第${index + 1}`,
      'みほん',
      `m${index + 1}@town.minami.lg.jp`,
      '0884-00-0000',
      '対象',
      '',
    ]),
  )
  paste(
    world,
    '参加',
    2,
    ['受付番号', '開催ID', '自治体名', '所属', '職名', '氏名', '役割', '状態', '会員番号'],
    Array.from({ length: registrations }, (_, index) => [
      `2-02-${String(index + 1).padStart(3, '0')}`,
      '2-02',
      '徳島県美波町',
      '政策推進課',
      '主事',
      `見本 第${index + 1}`,
      '参加者',
      '受付',
      `K${String(index + 1).padStart(4, '0')}`,
    ]),
  )
  paste(
    world,
    '送信記録',
    2,
    ['照合キー', '状態', '宛先', '知らせた内容', '照会番号', '下書きID', 'スレッドID', 'メールID'],
    Array.from({ length: logRows }, (_, index) => [
      index < registrations
        ? `2-02-${String(index + 1).padStart(3, '0')}/M01/1`
        : `1-01-${String(index + 1).padStart(4, '0')}/M01/1`,
      '送信済',
      `m${index + 1}@town.minami.lg.jp`,
      '{"meeting":["2020-02-20","13:30","16:30","見本ビル9F","",""]}',
      'ABCDE-FGHJK',
      'r-1',
      '16dd',
      '16dd',
    ]),
  )
  world.advance(30 * 60_000)
  return world
}

/** Pastes columns that stand apart, one after the other. */
function paste(world: World, title: string, row: number, headers: string[], values: Row[]): void {
  headers.forEach((header, index) => {
    const column = world.sheet.columnOf(title, header)
    world.sheet.edit({ title, row, column, values: values.map((cells) => [cells[index] ?? '']) })
  })
}
