import type { NamesOf } from './google-names.ts'

/**
 * The functions of this folder are evaluated inside the script's own V8 context (their source text is taken),
 * so that every object the product touches belongs to its realm. They may use nothing but their arguments.
 * Only primitive values cross: names and JSON texts (TOOLCHAIN §7).
 */
export interface Border {
  /** Calls Google: arguments and answer cross as JSON; a failure becomes an error of this realm. */
  call(name: string, args: readonly unknown[]): unknown
  /** One of Google's objects; it throws the name of any member it lacks. */
  closed<Google = Readonly<Record<string, unknown>>>(name: string, members: NamesOf<Google>): object
  fail(message: string): Error
  octets(bytes: readonly number[]): string
  /** Signed bytes, as Apps Script gives them. */
  bytes(octets: string): number[]
}

export type Cross = (name: string, argumentsText: string) => string

export function openBorder(cross: Cross): Border {
  interface Failure {
    readonly name: string
    readonly message: string
    readonly details?: unknown
  }
  const border: Border = {
    call(name, args) {
      const answer = cross(name, JSON.stringify(args))
      if (answer === '') return undefined
      const sign = answer[0]
      const text = answer.slice(1)
      if (sign === 'v') return JSON.parse(text)
      if (sign === 'b') return JSON.parse(text, revive)
      const failure: Failure = JSON.parse(text)
      const error = new Error(failure.message)
      error.name = failure.name
      if (failure.details) Object.assign(error, { details: failure.details })
      throw error
    },
    closed(name, members) {
      return new Proxy(members, {
        get(target, key, receiver) {
          if (key in target) return Reflect.get(target, key, receiver)
          if (typeof key === 'symbol' || key === 'toJSON' || key === 'then') return undefined
          throw new Error(`not in the stand-in: ${name}.${key}`)
        },
      })
    },
    fail(message) {
      const error = new Error(message)
      error.name = 'Exception'
      return error
    },
    octets(bytes) {
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte & 255)
      return text
    },
    bytes(octets) {
      const bytes: number[] = new Array(octets.length)
      for (let at = 0; at < octets.length; at++) bytes[at] = (octets.charCodeAt(at) << 24) >> 24
      return bytes
    },
  }
  function revive(_key: string, value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value
    const { $octets } = value as { readonly $octets?: string }
    return $octets === undefined ? value : border.bytes($octets)
  }
  return border
}
