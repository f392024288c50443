import type { Answer } from '../../shared/protocol/answers.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import { send } from '../apps-script/study-group.ts'
import type { Life } from './life.ts'

type Verb = 'register' | 'undo' | 'deliver'

const attempts = 5
const retryMs = 5000

export const newRequest = (life: Life): string =>
  `request-${String(++life.requests).padStart(6, '0')}`

/** Asked again with the same request: by the extension while the script is busy, by the person after a failure. */
export function ask<V extends Verb>(
  life: Life,
  body: RequestOf<V>,
  requestId: string,
): Answer<V> | undefined {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = askOnce(life, body, requestId)
    if (answer?.ok || (answer && !isPassing(answer.error.tag))) return answer
    waitFor(life, retryMs)
  }
  return undefined
}

const isPassing = (tag: string): boolean => tag === 'busy' || tag === 'internal'

/** An execution that died answers with a page: nobody knows what it did. */
export function askOnce<V extends Verb>(
  { world, device }: Life,
  body: RequestOf<V>,
  requestId: string,
): Answer<V> | undefined {
  try {
    return send(world, device, body, requestId)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export function waitFor({ world }: Life, ms: number): void {
  world.skipTo(new Date(world.now() + ms).toISOString())
}
