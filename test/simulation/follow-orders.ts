import type { Life } from './life.ts'
import { nameOf } from './people.ts'
import { withRegistration } from './rows.ts'
import { serialToInstant } from './serial.ts'
import { type TableRow, tableOf } from './table.ts'

/** What people ordered by 「もう一度送る」 and 「訂正する」 stands in 送信記録 alone, and goes with its row. */
export function followOrders(life: Life): void {
  const { world, oracle } = life
  const rows = tableOf(world, '送信記録')
  followCorrections(life, rows)
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

function followCorrections({ world, model }: Life, log: readonly TableRow[]): void {
  for (const { correction, ...registration } of model.rows.registrations.values()) {
    if (!correction) continue
    const name = nameOf(registration.person)
    const id = model.rows.meetings[registration.meeting]?.id
    const number = tableOf(world, '参加')
      .find(({ cell }) => cell('氏名') === name && cell('開催ID') === id)
      ?.cell('受付番号')
    const isStanding = log.some(
      ({ cell }) => cell('照合キー') === `correct/${number}` && cell('状態') === '訂正指示',
    )
    if (!isStanding) model.rows = withRegistration(model.rows, registration)
  }
}

const timeOf = (cell: string): number => serialToInstant(Number(cell))
