import {
  type Background,
  createBackground,
} from '../../../extension/background/create-background.ts'
import type { BackgroundDeps } from '../../../extension/background/deps.ts'
import type { RegisterRequest } from '../../../extension/background/exchange.ts'
import { err, ok } from '../../../shared/result.ts'
import { FakeScript, pairingCode } from '../fake-script.ts'
import { createMemoryStore } from '../memory-store.ts'

/** A device with its worker, a script that answers, and a clock that stands still until moved. */
export class Office {
  time = Date.parse('2019-10-15T10:22:00+09:00')
  readonly store = createMemoryStore()
  readonly script = new FakeScript(() => this.time)
  readonly envelopes: { requestId: string; body: string; time: number }[] = []
  readonly alarms = new Map<string, number>()
  private pending: { at: number; run: () => void }[] = []
  background: Background = this.startWorker()
  private randomness = 0

  /** A worker of its own on the same store: what Chrome does after half a minute of rest. */
  startWorker(): Background {
    this.background = createBackground(this.deps())
    return this.background
  }

  async paired(): Promise<this> {
    const reply = await this.background.ask('pair', { code: pairingCode })
    if (!reply.ok) throw new Error(reply.error.tag)
    return this
  }

  /** Moves the clock and lets alarms ring; timers only if the worker was not stopped. */
  async pass(seconds: number, timers: 'timers run' | 'worker was stopped' = 'timers run') {
    this.time += seconds * 1000
    const due = this.pending
      .splice(0)
      .filter((one) => one.at <= this.time || !this.pending.push(one))
    if (timers === 'timers run') for (const one of due) one.run()
    else this.startWorker()
    for (const [name, at] of [...this.alarms])
      if (at <= this.time && this.alarms.delete(name)) await this.background.onAlarm(name)
    await this.settled()
  }

  /** Lets everything that was started come to rest. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 200; turn++) await Promise.resolve()
  }

  private deps(): BackgroundDeps {
    return {
      store: this.store,
      alarms: {
        after: (name, delayMs) => void this.alarms.set(name, this.time + Math.max(delayMs, 30_000)),
        every: () => undefined,
      },
      post: async (_url, text) => {
        this.envelopes.push(JSON.parse(text))
        try {
          const answer = this.script.post(text)
          return answer.startsWith('<') ? err({ tag: 'html' }) : ok(JSON.parse(answer))
        } catch {
          return err({ tag: 'offline' })
        }
      },
      now: () => this.time,
      randomBytes: (count) => new Uint8Array(count).fill(++this.randomness),
      later: (delayMs, run) => void this.pending.push({ at: this.time + delayMs, run }),
      openOptions: () => undefined,
      version: '0.1.0',
    }
  }
}

export const request: RegisterRequest = {
  verb: 'register',
  intent: 'register',
  meetingId: '2-01',
  participants: [
    {
      name: '川瀬 航平',
      kana: 'かわせ こうへい',
      municipality: '徳島県美波町',
      municipalityCode: '363871',
      department: '政策推進課',
      title: '主任',
      email: 'kawase@town.minami.lg.jp',
      phone: '0884-00-0016',
      eligibility: '対象',
      eligibilityReason: '',
      wishes: '',
    },
  ],
  contactEmail: '',
  asMember: true,
  decided: false,
  mail: {
    client: 'gmail',
    messageId: '18a0000000000001',
    threadId: '18a0000000000001',
    from: 'kawase@town.minami.lg.jp',
    subject: '参加について',
    date: '2019-10-15T10:22:00+09:00',
  },
}
