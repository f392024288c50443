import { askWorker } from '../../platform/messages.ts'
import { attach } from '../attach.tsx'
import { createGmail } from './gmail.ts'

attach({
  client: createGmail(document),
  page: document,
  ask: askWorker,
  signal: new AbortController().signal,
})
