import type {
  Eligibility,
  Evidence,
  Participant,
  ParticipantField,
  ReviewFlag,
} from '../../shared/intake/application.ts'
import { isFreeMail } from '../../shared/intake/eligibility/judge-eligibility.ts'
import type { RegisterRequest } from '../background/exchange.ts'
import { text } from '../text.ts'

export type TextField = Exclude<ParticipantField, 'municipalityCode'>

type Verdict = { readonly eligibility: Eligibility; readonly eligibilityReason: string }

/** One card of the form. */
export type DraftParticipant = Readonly<Record<ParticipantField, string>> &
  Verdict & {
    /** Stays the same while cards come and go. */
    readonly id: number
    readonly wishes: string
    readonly evidence: Readonly<Partial<Record<ParticipantField, Evidence>>>
    readonly candidates: readonly { readonly code: string; readonly name: string }[]
    /** What was proposed of the body in the mail. */
    readonly proposed: Verdict
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
  const proposed: Verdict = {
    eligibility: participant.eligibility.verdict,
    eligibilityReason: participant.eligibility.reason,
  }
  return {
    id,
    ...original,
    original,
    ...proposed,
    proposed,
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
  const proposed: Verdict = { eligibility: '要確認', eligibilityReason: '' }
  return {
    id,
    ...original,
    original,
    ...proposed,
    proposed,
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
    case 'municipality-conflict':
      return participant.candidates.length > 0
    case 'free-mail':
      return isFreeMail(participant.email)
    case 'phone-ambiguous':
      return participant.phone !== ''
    default:
      return true
  }
}

/** A body that a person wrote or chose: what was judged about another body no longer holds. */
export function rechosen(
  { original, proposed, written }: DraftParticipant,
  { code, name }: { readonly code: string; readonly name: string },
): Partial<Omit<DraftParticipant, 'id'>> {
  const judged: Verdict =
    code !== '' && code === original.municipalityCode
      ? proposed
      : { eligibility: '要確認', eligibilityReason: text.municipalityByHand }
  return {
    ...judged,
    municipality: name,
    municipalityCode: code,
    written: [...written, 'municipality'],
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
