import { replaceOnce } from './bundle-edit.ts'
import type { Life } from './life.ts'

/** Marks what an older build would send. */
const newHeader = 'X-Jimukyoku-Reference: '
export const oldHeader = 'X-Older-Build: '

/** The same script from before the last update: it knows a lower build number. */
export function olderBuild(code: string): string {
  const number = /(\["?build(?:Property)?"?\] \?\? 0\) <= )(\w+)/.exec(code)
  if (!number) throw new Error('the bundle does not compare build numbers any more')
  const [whole, before] = number
  return replaceOnce(replaceOnce(code, whole, `${before}1`), newHeader, oldHeader)
}

/** Puts the older build in place for one execution; the answer puts the present one back. */
export function deploy({ world, code, olderCode }: Life): () => void {
  world.deploy({ code: olderCode })
  return () => world.deploy({ code })
}
