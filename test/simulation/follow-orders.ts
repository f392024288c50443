import type { Life } from './life.ts'
import { serialToInstant } from './serial.ts'
import { tableOf } from './table.ts'

/** What people ordered by 「もう一度送る」 stands in 送信記録 alone, and goes with its row. */
export function followOrders({ world, oracle }: Life): void {
  const rows = tableOf(world, '送信記録')
  const orders = new Map(
    rows
      .filter(({ cell }) => cell('状態') === '再送指示')
      .map(({ cell }) => [cell('照合キー').replace('again/', ''), timeOf(cell('日時'))]),
  )
  const recalled = rows.filter(
    ({ cell }) => timeOf(cell('日時')) <= (orders.get(cell('照合キー')) ?? 0),
  )
  oracle.recall(new Set(recalled.map(({ cell }) => cell('照会番号'))))
}

const timeOf = (cell: string): number => serialToInstant(Number(cell))
