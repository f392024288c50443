import { disturb, type Life } from '../life.ts'
import { applyWeather } from '../mishaps.ts'
import { stormOf } from '../storm.ts'
import type { Deed } from './act.ts'

const minute = 60_000
const hour = 60 * minute

function setWeather(life: Life, weather: Partial<Life['weather']>): void {
  Object.assign(life.weather, weather)
  life.world.faults.clear()
  applyWeather(life)
}

/** What Google does for hours. */
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
} as const satisfies Record<string, Deed>
