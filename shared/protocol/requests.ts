import * as z from './zod-without-eval.ts'

/** Length limits are generous for people and small for attackers; the sheet refuses nothing below them. */
const text = (max: number) => z.string().check(z.maxLength(max))
const requestId = z.string().check(z.regex(/^[A-Za-z0-9_-]{8,64}$/))

/** A person as the panel confirmed it. Blank means unknown. */
export const participantSchema = z.object({
  name: text(80),
  kana: text(80),
  municipality: text(60),
  municipalityCode: z.string().check(z.regex(/^(\d{6})?$/)),
  department: text(120),
  title: text(60),
  email: text(254),
  phone: text(40),
  eligibility: z.enum(['対象', '要確認', '対象外']),
  eligibilityReason: text(200),
  wishes: text(1000),
})

export const registerSchema = z.object({
  verb: z.literal('register'),
  intent: z.enum(['register', 'join', 'observe', 'cancel']),
  /** Null only for `join`. */
  meetingId: z.nullable(text(20)),
  participants: z.array(participantSchema).check(z.minLength(1), z.maxLength(20)),
  contactEmail: text(254),
  /** 「会員として登録する」 */
  asMember: z.boolean(),
  /** 「参加決定で登録」 */
  decided: z.boolean(),
  /** The open message, as the mail client names it. Blank ids: read by another client, no reply in its thread. */
  mail: z.object({
    client: z.enum(['gmail', 'any-page', 'eml']),
    messageId: text(100),
    threadId: text(100),
    from: text(254),
    subject: text(1000),
    date: text(40),
  }),
})

export const requestSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('pair'), deviceName: text(60) }),
  z.object({
    verb: z.literal('hello'),
    versions: z.array(z.int()).check(z.maxLength(20)),
    extension: text(20),
    /** Must come back unchanged: shows that Japanese survives the way there and back. */
    echo: text(100),
    /** The install command also asks how things run. */
    about: z.optional(z.literal('operation')),
  }),
  z.object({ verb: z.literal('lookup'), since: text(40) }),
  registerSchema,
  z.object({ verb: z.literal('undo'), target: requestId }),
  z.object({ verb: z.literal('deliver'), target: requestId }),
])

export type ProtocolRequest = z.infer<typeof requestSchema>
export type RequestOf<V extends ProtocolRequest['verb']> = Extract<ProtocolRequest, { verb: V }>
export type ProtocolParticipant = z.infer<typeof participantSchema>
