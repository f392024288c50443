/** Tells a person how far the command is. */
export type Report = {
  /** Does the work under a heading; what it returns is told beside it. */
  step<T>(heading: string, work: () => Promise<T>, tell?: (result: T) => string): Promise<T>
  note(text: string): void
}

type Stream = { write(text: string): unknown; readonly isTTY?: boolean }

/** On a terminal the line under way is replaced when it is done; elsewhere only what is done is written. */
export function createReport(stream: Stream): Report {
  const live = stream.isTTY === true
  let open = ''
  const close = (line: string): void => {
    stream.write(live && open !== '' ? `\r\u001b[K${line}\n` : `${line}\n`)
    open = ''
  }
  return {
    async step(heading, work, tell) {
      if (live) stream.write(`… ${heading}`)
      open = heading
      try {
        const result = await work()
        const told = tell?.(result) ?? ''
        close(told === '' ? `✓ ${heading}` : `✓ ${heading}：${told}`)
        return result
      } catch (error) {
        close(`✗ ${heading}`)
        throw error
      }
    },
    note(text) {
      const heading = open
      close(text)
      open = heading
      if (live && heading !== '') stream.write(`… ${heading}`)
    },
  }
}

/** For --json: nothing but the result is written. */
export const silentReport: Report = { step: (_heading, work) => work(), note: () => {} }
