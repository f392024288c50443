import type { World } from '../../google/open-world.ts'

type Answer<T> = {
  readonly fault?: string
  readonly html?: string
  readonly notice?: string
  readonly download?: { readonly name: string; readonly type: string; readonly base64: string }
  readonly data?: T
}

/** A dialog's page asks; the answer as the page gets it. */
export function askDialog<T = unknown>(world: World, name: string, question: object): Answer<T> {
  const execution = world.runFunction('askDialog', { args: [name, question] })
  if (!execution.ok) throw new Error(execution.error)
  return execution.value as Answer<T>
}
