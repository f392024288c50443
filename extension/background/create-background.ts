import { err } from '../../shared/result.ts'
import { answerAboutDevice } from './answer-about-device.ts'
import { answerAboutMails } from './answer-about-mails.ts'
import { createDeliveries, deliverAlarm } from './deliveries.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Ask } from './exchange.ts'
import { createJobStore } from './job-store.ts'
import { refresh, refreshAlarm, refreshIndex, refreshMinutes } from './refresh.ts'
import { createRegistrations, queueAlarm } from './registrations.ts'
import type { Handlers } from './rooms.ts'

export type Background = {
  readonly ask: Ask
  readonly onAlarm: (name: string) => Promise<void>
  readonly onStart: () => Promise<void>
}

/** All that happens behind the panel, without a browser: pages ask, alarms wake. */
export function createBackground(deps: BackgroundDeps): Background {
  const jobs = createJobStore(deps.store)
  const deliveries = createDeliveries(deps, jobs)
  const registrations = createRegistrations(deps, jobs, (job) => {
    deliveries.schedule(job)
    void refreshIndex(deps)
  })
  const rooms = { deps, jobs, registrations, deliveries }
  const handlers: Handlers = { ...answerAboutMails(rooms), ...answerAboutDevice(rooms) }
  const wake = async () => {
    await registrations.wake()
    await deliveries.wake()
  }
  return {
    ask: async (type, content) => {
      try {
        return await handlers[type](content)
      } catch (defect) {
        // Only the kind of error: its message could quote a mail.
        console.error('jimukyoku', type, defect instanceof Error ? defect.name : 'defect')
        return err({ tag: 'defect' })
      }
    },
    onAlarm: async (name) => {
      if (name === refreshAlarm) await refresh(deps)
      const known = [queueAlarm, deliverAlarm, refreshAlarm].some((one) => name.startsWith(one))
      if (known) await wake()
    },
    onStart: async () => {
      deps.alarms.every(refreshAlarm, refreshMinutes)
      await wake()
      await refresh(deps)
    },
  }
}
