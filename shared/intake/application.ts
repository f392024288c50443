/** What a mail asks for. `accept` to `optOut` answer mails of our own. */
export type Intent =
  | 'register'
  | 'join'
  | 'observe'
  | 'cancel'
  | 'withdraw'
  | 'question'
  | 'ineligible'
  | 'other'
  | 'accept'
  | 'decline'
  | 'acknowledge'
  | 'optOut'

/** Why a person should look twice before registering (DESIGN §9). */
export type ReviewFlag =
  | 'name-incomplete'
  | 'municipality-unknown'
  | 'municipality-ambiguous'
  | 'municipality-conflict'
  | 'eligibility-unclear'
  | 'free-mail'
  | 'foreign-reply-to'
  | 'forwarded'
  | 'on-behalf'
  | 'meeting-unclear'
  | 'phone-ambiguous'
  | 'attachment-unread'

/** Where a value was found: the place, and the words there (shown below the field in the panel). */
export type Evidence = {
  readonly source: 'from' | 'domain' | 'domain-table' | 'subject' | 'body' | 'signature' | 'quoted'
  readonly quote: string
}

export type MailPerson = { readonly name: string; readonly address: string }

/** A received mail, independent of the client it was read in. Body text is never HTML. */
export type IncomingMail = {
  readonly from: MailPerson | null
  readonly replyTo: MailPerson | null
  readonly subject: string
  /** ISO 8601 with offset; empty when the mail has no readable date. */
  readonly date: string
  readonly text: string
  /** Read only when `text` is empty. */
  readonly html: string
  /** Lower-case header names: x-original-from, auto-submitted, list-id, … as far as the client knows them. */
  readonly headers: Readonly<Record<string, string>>
  readonly attachmentNames: readonly string[]
}

export type KnownMeeting = {
  readonly meetingId: string
  readonly kind: '研究会' | '見学イベント'
  readonly name: string
  /** YYYY-MM-DD */
  readonly date: string
  /** HH:MM, or empty */
  readonly start: string
}

/** What the reader may know besides the mail. Nothing here is ever a participant. */
export type IntakeContext = {
  readonly mailbox: string
  readonly meetings: readonly KnownMeeting[]
  readonly secretariat: readonly string[]
  readonly guests: readonly string[]
  /** ドメイン対応表: confirmations by the secretariat, asked before any derivation. */
  readonly domainTable: readonly { readonly domain: string; readonly code: string }[]
}

export type Eligibility = '対象' | '要確認' | '対象外'

export type ParticipantField =
  | 'name'
  | 'kana'
  | 'municipality'
  | 'municipalityCode'
  | 'department'
  | 'title'
  | 'email'
  | 'phone'

/** A value that is not in the mail and does not follow from its From domain stays empty. */
export type Participant = {
  readonly name: string
  readonly kana: string
  /** Prefecture and name, as 徳島県美波町. */
  readonly municipality: string
  /** Six digits with check digit, as text; empty when unknown. */
  readonly municipalityCode: string
  readonly department: string
  readonly title: string
  readonly email: string
  readonly phone: string
  readonly role?: 'leaving' | 'incoming'
  readonly eligibility: { readonly verdict: Eligibility; readonly reason: string }
  /** Other bodies that the mail may mean, best first; empty when there is no doubt. */
  readonly municipalityCandidates: readonly { readonly code: string; readonly name: string }[]
  readonly evidence: Readonly<Partial<Record<ParticipantField, Evidence>>>
}

export type Application = {
  readonly intent: Intent
  readonly secondaryIntents: readonly Intent[]
  readonly intentEvidence: Evidence | null
  readonly meetingId: string | null
  readonly meetingEvidence: Evidence | null
  readonly participants: readonly Participant[]
  /** Somebody to write to who does not take part. */
  readonly contact: { readonly name: string; readonly email: string } | null
  /** Whoever wrote and is not proposed as a participant, for a person to take in after all. */
  readonly writer: Participant | null
  readonly wishes: readonly string[]
  readonly review: readonly ReviewFlag[]
}
