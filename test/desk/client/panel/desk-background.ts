import {
  type Background,
  createBackground,
} from '../../../../extension/background/create-background.ts'
import type { Post } from '../../../../extension/background/deps.ts'
import type { Alarms } from '../../../../extension/platform/alarms.ts'
import { err, ok } from '../../../../shared/result.ts'
import { deskClient } from '../desk-client.ts'
import { createPageStore } from './page-store.ts'

const worldKey = 'desk-world'

/** The desk's server stands for script.google.com; it passes the text on to the script's `doPost`. */
const post: Post = async (_url, text) => {
  try {
    const response = await fetch('/api/web-app', { method: 'POST', body: text })
    return ok(JSON.parse(await response.text()))
  } catch (failure) {
    return err({ tag: failure instanceof SyntaxError ? 'html' : 'offline' })
  }
}

function createPageAlarms(ring: (name: string) => void): Alarms {
  return {
    after: (name, delayMs) => void setTimeout(ring, delayMs, name),
    every: (name, minutes) => void setInterval(ring, minutes * 60_000, name),
  }
}

type Surroundings = {
  /** The practice world's clock, epoch milliseconds. */
  readonly now: () => number
  /** The person wants to see to the connection. */
  readonly onReconnect: () => void
}

/** The extension's service worker, running in the desk's page by the practice world's clock. */
export function createDeskBackground({ now, onReconnect }: Surroundings): Background {
  const alarms = createPageAlarms((name) => void background.onAlarm(name))
  const background: Background = createBackground({
    store: createPageStore(),
    alarms,
    post,
    now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    later: (delayMs, run) => void setTimeout(run, delayMs),
    openOptions: onReconnect,
    version: 'desk',
  })
  return background
}

/** Pairs with the script by its menu's code, once for each practice world. */
export async function connectOnce(background: Background, world: string): Promise<void> {
  if ((await createPageStore().read(worldKey)) === world) await background.onStart()
  else await connect(background, world)
}

/** Pairs anew, as the options page does; needed again when the device was revoked in the sheet. */
export async function connect(background: Background, world: string): Promise<void> {
  const store = createPageStore()
  await store.clear()
  const { code } = await deskClient.pairingCode()
  const paired = await background.ask('pair', { code })
  if (!paired.ok) throw new Error(`The desk could not be paired: ${paired.error.tag}`)
  await store.write(worldKey, world)
}
