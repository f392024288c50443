import type { Application, IncomingMail } from '../../shared/intake/application.ts'
import type { AnswerOf } from '../../shared/protocol/answers.ts'
import type { PartnerAge } from '../../shared/protocol/compare-partners.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import type { Result } from '../../shared/result.ts'
import type { Failure } from './failure.ts'

export type Meeting = AnswerOf<'hello'>['meetings'][number]
export type RegisterRequest = RequestOf<'register'>
export type KnownPerson = AnswerOf<'lookup'>['people'][number]
export type Municipality = { readonly code: string; readonly name: string; readonly kana: string }

/** Where one registration stands. `requestId` stays the same through all attempts. */
export type Registration = {
  readonly requestId: string
  readonly outcome:
    | { readonly state: 'waiting'; readonly failure: Failure | null }
    | { readonly state: 'failed'; readonly failure: Failure }
    | {
        readonly state: 'registered'
        readonly answer: AnswerOf<'register'>
        /** Milliseconds from now in which 「取り消す」 leaves no trace; 0 when over. */
        readonly undoInMs: number
        readonly delivery: AnswerOf<'deliver'> | null
      }
}

export type Known = {
  readonly people: readonly KnownPerson[]
  /** Our own mailbox: what it wrote is nobody's application. */
  readonly isOwnAddress: boolean
  /** The registration of this very message, while it is waiting, failed or fresh. */
  readonly registration: Registration | null
}

export type Reading = Known & {
  readonly application: Application
  readonly meetings: readonly Meeting[]
  /** YYYY-MM-DD in Japan. */
  readonly today: string
  readonly studyGroup: string
  readonly undoSeconds: number
}

export type Status = {
  readonly studyGroup: string
  readonly deviceName: string
  readonly mailbox: string
  /** Epoch milliseconds; 0 when never. */
  readonly lastContact: number
  readonly waiting: number
  readonly failed: number
  readonly version: string
  readonly partner: PartnerAge
  readonly lastFailure: Failure | null
}

type Pair<A, R> = { readonly ask: A; readonly reply: Result<R, Failure> }
type Nothing = Readonly<Record<string, never>>
type Target = { readonly requestId: string }

/** Everything a page may ask the worker, and what comes back. */
export type Exchange = {
  readonly read: Pair<{ readonly mail: IncomingMail; readonly messageId: string }, Reading>
  readonly register: Pair<{ readonly request: RegisterRequest }, Registration>
  readonly outcome: Pair<Target, Registration>
  readonly undo: Pair<Target, AnswerOf<'undo'>>
  readonly deliver: Pair<Target, Registration>
  readonly discard: Pair<Target, null>
  readonly known: Pair<{ readonly address: string; readonly messageId: string }, Known>
  readonly municipalities: Pair<{ readonly query: string }, readonly Municipality[]>
  readonly refresh: Pair<
    { readonly ifOlderThanMs: number },
    { readonly meetings: readonly Meeting[] }
  >
  readonly pair: Pair<{ readonly code: string }, Status>
  readonly status: Pair<Nothing, Status>
  readonly unpair: Pair<Nothing, null>
  readonly 'open-options': Pair<Nothing, null>
}

export type Kind = keyof Exchange
export type Ask = <K extends Kind>(
  type: K,
  content: Exchange[K]['ask'],
) => Promise<Exchange[K]['reply']>
