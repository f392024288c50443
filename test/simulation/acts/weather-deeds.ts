import { disturb, type Life } from '../life.ts'
import { applyWeather } from '../mishaps.ts'
import { typeCell } from '../rows-in-sheet.ts'
import { stormOf } from '../storm.ts'
import { tableOf } from '../table.ts'
import type { Deed } from './act.ts'

const minute = 60_000
const hour = 60 * minute

function setWeather(life: Life, weather: Partial<Life['weather']>): void {
  Object.assign(life.weather, weather)
  life.world.faults.clear()
  applyWeather(life)
}

function setSending(life: Life, value: '自動' | '停止'): void {
  const row = tableOf(life.world, '設定').find(({ cell }) => cell('項目') === '送信方法')
  if (!row || life.model.rows.sending === value) return
  life.model.begin({ ...life.model.rows, sending: value })
  typeCell(life, { title: '設定', header: '値', row: row.row, value, n: 1 })
  life.model.settle(life.world.now())
}

/** What Google does for hours, and the switch that people may turn. */
export const weatherDeeds = {
  /** The next runs go wrong. */
  storm: (life, { n }) => void life.storm.push(...stormOf(n)),
  lag: (life, { n }) => setWeather(life, { lagMs: (1 + (n % 29)) * minute }),
  lagOver: (life) => setWeather(life, { lagMs: 0 }),
  quotaShort: (life, { n }) => setWeather(life, { quotaLeft: n % 4 }),
  quotaOver: (life) => {
    disturb(life)
    setWeather(life, { quotaLeft: undefined })
  },
  outage: (life, { n }) => {
    life.weather.outageUntil = life.world.now() + (1 + (n % 70)) * hour
  },
  stopSending: (life) => setSending(life, '停止'),
  startSending: (life) => setSending(life, '自動'),
} as const satisfies Record<string, Deed>
