import type {
  Eligibility,
  Evidence,
  Participant,
  ParticipantField,
  ReviewFlag,
} from '../../shared/intake/application.ts'
import type { RegisterRequest } from '../background/exchange.ts'

export type TextField = Exclude<ParticipantField, 'municipalityCode'>

/** One card of the form. */
export type DraftParticipant = Readonly<Record<ParticipantField, string>> & {
  /** Stays the same while cards come and go. */
  readonly id: number
  readonly eligibility: Eligibility
  readonly eligibilityReason: string
  readonly wishes: string
  readonly evidence: Readonly<Partial<Record<ParticipantField, Evidence>>>
  readonly candidates: readonly { readonly code: string; readonly name: string }[]
  /** What the mail said. */
  readonly original: Readonly<Record<ParticipantField, string>>
  /** Fields the person wrote: doubts about what the mail said no longer matter. */
  readonly written: readonly ParticipantField[]
}

export function participantFrom(
  participant: Participant,
  id: number,
  wishes: string,
): DraftParticipant {
  const { name, kana, municipality, municipalityCode, department, title, email, phone } =
    participant
  const original = {
    ...{ name, kana, municipality, municipalityCode },
    ...{ department, title, email, phone },
  }
  return {
    id,
    ...original,
    original,
    eligibility: participant.eligibility.verdict,
    eligibilityReason: participant.eligibility.reason,
    wishes,
    evidence: participant.evidence,
    candidates: participant.municipalityCandidates,
    written: [],
  }
}

export function blankParticipant(id: number): DraftParticipant {
  const original = {
    ...{ name: '', kana: '', municipality: '', municipalityCode: '' },
    ...{ department: '', title: '', email: '', phone: '' },
  }
  return {
    id,
    ...original,
    original,
    eligibility: '要確認',
    eligibilityReason: '',
    wishes: '',
    evidence: {},
    candidates: [],
    written: [],
  }
}

const flagFields: Readonly<Partial<Record<ReviewFlag, TextField>>> = {
  'name-incomplete': 'name',
  'municipality-unknown': 'municipality',
  'municipality-ambiguous': 'municipality',
  'municipality-conflict': 'municipality',
  'free-mail': 'email',
  'foreign-reply-to': 'email',
  'phone-ambiguous': 'phone',
}

/** Flags that concern no single field are shown above the cards. */
export const generalFlags: readonly ReviewFlag[] = ['forwarded', 'on-behalf', 'attachment-unread']

/** Why a field of this card is doubtful; undefined once the person wrote it. */
export function doubtOf(
  participant: DraftParticipant,
  field: TextField,
  review: readonly ReviewFlag[],
): ReviewFlag | undefined {
  if (participant.written.includes(field)) return undefined
  return review.find((flag) => flagFields[flag] === field && concerns(participant, flag))
}

/** Flags stand for the whole mail: of several people, only those whom they fit are marked. */
function concerns(participant: DraftParticipant, flag: ReviewFlag): boolean {
  switch (flag) {
    case 'name-incomplete':
      return !/\S\s\S/.test(participant.name)
    case 'municipality-unknown':
      return participant.municipalityCode === ''
    case 'municipality-ambiguous':
      return participant.candidates.length > 0
    default:
      return true
  }
}

export type RequestParticipant = RegisterRequest['participants'][number]

export function toRequestParticipant(participant: DraftParticipant): RequestParticipant {
  const value = (field: ParticipantField) => participant[field].trim()
  return {
    name: value('name'),
    kana: value('kana'),
    municipality: value('municipality'),
    municipalityCode: value('municipalityCode'),
    department: value('department'),
    title: value('title'),
    email: value('email'),
    phone: value('phone'),
    eligibility: participant.eligibility,
    eligibilityReason: participant.eligibilityReason.slice(0, 200),
    wishes: participant.wishes.slice(0, 1000),
  }
}
