import * as z from './zod-without-eval.ts'

export const meetingSummarySchema = z.object({
  meetingId: z.string(),
  kind: z.enum(['研究会', '見学イベント']),
  /** 第1回, or the event's name. */
  name: z.string(),
  status: z.string(),
  /** YYYY-MM-DD and HH:MM, blank while undecided. */
  date: z.string(),
  start: z.string(),
  end: z.string(),
  venue: z.string(),
  theme: z.string(),
  capacity: z.nullable(z.number()),
  decided: z.number(),
  waiting: z.number(),
  /** YYYY-MM-DD until which applicants hear, or blank. */
  decisionDate: z.string(),
  guests: z.array(z.string()),
})

export const helloAnswerSchema = z.object({
  serverTime: z.number(),
  build: z.number(),
  /** The script's release, 1.2.3; scripts before 0.2 do not tell. */
  version: z.optional(z.string()),
  versions: z.array(z.number()),
  deviceName: z.string(),
  studyGroup: z.string(),
  mailbox: z.string(),
  /** The account that runs and tells: mails from it are ours too. Older scripts do not say. */
  account: z.optional(z.string()),
  secretariat: z.array(z.string()),
  meetings: z.array(meetingSummarySchema),
  domainTable: z.array(z.object({ domain: z.string(), code: z.string() })),
  /** Seconds between 「登録しました」 and the mail, for 「取り消す」. */
  undoSeconds: z.number(),
  echo: z.string(),
  /** Only where it was asked for: the periodic run's last end (epoch milliseconds, 0 never), and Gmail's quota. */
  operation: z.optional(z.object({ lastRun: z.number(), mailQuota: z.number() })),
})

export const lookupAnswerSchema = z.object({
  stamp: z.string(),
  /** True: forget all that was known before. False: add and replace. */
  complete: z.boolean(),
  people: z.array(
    z.object({
      /** hashAddress(mail, device key); several people may share one. */
      address: z.string(),
      memberId: z.string(),
      category: z.string(),
      registrations: z.array(
        z.object({ registrationId: z.string(), meetingName: z.string(), status: z.string() }),
      ),
    }),
  ),
})

export const registerAnswerSchema = z.object({
  people: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      municipality: z.string(),
      /** Blank for `join`. */
      registrationId: z.string(),
      status: z.string(),
      /** True when this person was there already and no row was made. */
      already: z.boolean(),
    }),
  ),
  /** What will be sent after the undo time, if nothing changes, and what waits for a person. */
  mails: z.array(
    z.object({
      /** In words: 受付のお知らせ. */
      kind: z.string(),
      subject: z.string(),
      to: z.string(),
      /** Why it does not go by itself, in words; blank when it does. */
      held: z.string(),
    }),
  ),
  /** Epoch milliseconds of the server: until then 「取り消す」 leaves no trace, then `deliver`. */
  undoUntil: z.number(),
  serverTime: z.number(),
  nextStep: z.string(),
})

export const undoAnswerSchema = z.object({ undone: z.number() })

export const deliverAnswerSchema = z.object({
  mails: z.array(
    z.object({
      kind: z.string(),
      to: z.string(),
      state: z.enum(['sent', 'waiting', 'held', 'failed']),
      /** Japanese, for the person at the panel; blank when sent. */
      reason: z.string(),
    }),
  ),
})

export const pairAnswerSchema = z.object({
  /** 32 bytes, base64url. */
  key: z.string(),
  deviceName: z.string(),
  studyGroup: z.string(),
})

/** Why a request was not carried out. Words for people live in the extension's texts. */
export const protocolErrorSchema = z.discriminatedUnion('tag', [
  /** Unknown device or bad mac: nothing more is said. */
  z.object({ tag: z.literal('refused') }),
  z.object({ tag: z.literal('clock'), serverTime: z.number() }),
  z.object({ tag: z.literal('revoked') }),
  z.object({ tag: z.literal('busy') }),
  z.object({ tag: z.literal('not-set-up') }),
  z.object({ tag: z.literal('sheet-broken'), where: z.string() }),
  z.object({ tag: z.literal('write-refused'), why: z.string() }),
  z.object({ tag: z.literal('version'), understood: z.array(z.number()) }),
  z.object({ tag: z.literal('too-large'), limit: z.number() }),
  z.object({ tag: z.literal('invalid'), path: z.string() }),
  z.object({ tag: z.literal('request-reused') }),
  z.object({ tag: z.literal('too-many'), retryAfterSeconds: z.number() }),
  z.object({ tag: z.literal('pairing-expired') }),
  z.object({ tag: z.literal('meeting-unknown'), meetingId: z.string() }),
  z.object({ tag: z.literal('meeting-closed'), meetingId: z.string() }),
  z.object({ tag: z.literal('not-registered'), name: z.string() }),
  z.object({ tag: z.literal('already-sending') }),
  z.object({ tag: z.literal('undo-unknown') }),
  z.object({ tag: z.literal('changed-since') }),
  z.object({ tag: z.literal('internal'), reference: z.string() }),
])

export type ProtocolError = z.infer<typeof protocolErrorSchema>

const resultSchemas = {
  pair: pairAnswerSchema,
  hello: helloAnswerSchema,
  lookup: lookupAnswerSchema,
  register: registerAnswerSchema,
  undo: undoAnswerSchema,
  deliver: deliverAnswerSchema,
} as const

export type Verb = keyof typeof resultSchemas
export type AnswerOf<V extends Verb> = z.infer<(typeof resultSchemas)[V]>

export type Answer<V extends Verb = Verb> =
  | { readonly ok: true; readonly result: AnswerOf<V> }
  | { readonly ok: false; readonly error: ProtocolError }

/** Parses what came back for a verb; undefined when it is not an answer of this protocol. */
export function parseAnswer<V extends Verb>(verb: V, json: unknown): Answer<V> | undefined {
  const schema = z.union([
    z.object({ ok: z.literal(true), result: resultSchemas[verb] }),
    z.object({ ok: z.literal(false), error: protocolErrorSchema }),
  ])
  const parsed = schema.safeParse(json)
  return parsed.success ? (parsed.data as Answer<V>) : undefined
}
