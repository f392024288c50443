import { createAlarms, onAlarm } from '../platform/alarms.ts'
import { answerMessages } from '../platform/messages.ts'
import { extensionVersion, onStart, openOptions } from '../platform/pages.ts'
import { createLocalStore } from '../platform/store.ts'
import { createBackground } from './create-background.ts'
import { post } from './post.ts'

const background = createBackground({
  store: createLocalStore(),
  alarms: createAlarms(),
  post,
  now: Date.now,
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  later: (delayMs, run) => void setTimeout(run, delayMs),
  openOptions,
  version: extensionVersion(),
})

// Registered in the first turn of the worker: Chrome forgets listeners added later.
answerMessages(background.ask)
onAlarm((name) => void background.onAlarm(name))
onStart(() => void background.onStart())
