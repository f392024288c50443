import type { Border } from './border.ts'
import type { Outputs } from './outputs.ts'

/** How a call of a script function ended, as JSON text. */
export interface Outcome {
  readonly kind: 'value' | 'content' | 'html' | 'error' | 'missing'
  readonly value?: unknown
  readonly type?: string
  readonly text?: string
  readonly error?: string
}

interface RangeFields {
  readonly rowStart: number
  readonly rowEnd: number
  readonly columnStart: number
  readonly columnEnd: number
  readonly a1: string
  readonly sheetId: number
  readonly sheetName: string
}

/** Event objects carry these beside the documented getEmail(). */
interface EventUser {
  readonly email: string
  readonly nickname: string
}

export interface Invocation {
  readonly functionName: string
  readonly args: readonly unknown[]
  /** Event fields that are plain data; range, source and user become objects of this realm. */
  readonly event?: {
    readonly range?: RangeFields
    readonly withSource?: boolean
    readonly userEmail?: string
  }
}

/** Calls a global function as Google does and turns its end into text. */
export function invoke(
  { border, outputs, spreadsheet }: { border: Border; outputs: Outputs; spreadsheet: object },
  invocationText: string,
): string {
  const { functionName, args, event }: Invocation = JSON.parse(invocationText)

  function rangeFace(range: RangeFields): object {
    const { rowStart, rowEnd, columnStart, columnEnd, sheetId, sheetName, a1 } = range
    const sheet = border.closed<GoogleAppsScript.Spreadsheet.Sheet>('Sheet', {
      getSheetId: () => sheetId,
      getName: () => sheetName,
      getSheetName: () => sheetName,
    })
    return border.closed<GoogleAppsScript.Spreadsheet.Range & RangeFields>('Range', {
      rowStart,
      rowEnd,
      columnStart,
      columnEnd,
      getRow: () => rowStart,
      getLastRow: () => rowEnd,
      getColumn: () => columnStart,
      getLastColumn: () => columnEnd,
      getNumRows: () => rowEnd - rowStart + 1,
      getNumColumns: () => columnEnd - columnStart + 1,
      getA1Notation: () => a1,
      getSheet: () => sheet,
    })
  }

  function userFace(email: string): object {
    const nickname = email.split('@')[0] ?? ''
    return border.closed<GoogleAppsScript.Base.User & EventUser>('User', {
      email,
      nickname,
      getEmail: () => email,
    })
  }

  function eventFace(): unknown[] {
    if (!event) return [...args]
    const { range, withSource, userEmail, ...fields } = event
    const face = {
      ...fields,
      ...(range ? { range: rangeFace(range) } : {}),
      ...(withSource ? { source: spreadsheet } : {}),
      ...(userEmail === undefined ? {} : { user: userFace(userEmail) }),
    }
    return [face]
  }

  const target: unknown = Reflect.get(globalThis, functionName)
  if (typeof target !== 'function') return JSON.stringify({ kind: 'missing' })
  try {
    const result: unknown = Reflect.apply(target, undefined, eventFace())
    const served = outputs.served(result)
    return JSON.stringify(served ?? { kind: 'value', value: result })
  } catch (thrown) {
    const error = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown)
    const stack = thrown instanceof Error ? (thrown.stack ?? '') : ''
    return JSON.stringify({ kind: 'error', error, text: stack })
  }
}
