import { createInterface } from 'node:readline/promises'
import { Stop } from '../faults/fault.ts'

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean }

export type Terminal = {
  /** A blank answer where nobody sits at a terminal. */
  readonly ask: (question: string) => Promise<string>
  readonly close: () => void
}

/** Questions go beside the results, so that those can be piped away. */
export function createTerminal(input: Input, output: NodeJS.WritableStream): Terminal {
  let lines: ReturnType<typeof createInterface> | undefined
  return {
    async ask(question) {
      if (input.isTTY !== true) return ''
      lines ??= createInterface({ input, output })
      return lines.question(`\n${question}`).catch(() => {
        throw new Stop({ tag: 'interrupted' })
      })
    },
    close: () => lines?.close(),
  }
}
