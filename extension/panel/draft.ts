import type {
  Application,
  Eligibility,
  Intent,
  Participant,
} from '../../shared/intake/application.ts'
import type { Reading } from '../background/exchange.ts'
import { blankParticipant, type DraftParticipant, participantFrom } from './draft-participant.ts'

export type RegistrableIntent = 'register' | 'join' | 'observe' | 'cancel'

/** What stands in the form. Proposed by the mail, decided by the person. */
export type Draft = {
  readonly intent: Intent
  readonly meetingId: string
  readonly participants: readonly DraftParticipant[]
  readonly asMember: boolean
  readonly decided: boolean
  readonly contactEmail: string
  readonly nextId: number
  /** True once the person changed anything. */
  readonly touched: boolean
}

export type DraftChange =
  | { readonly type: 'intent'; readonly intent: Intent }
  | { readonly type: 'meeting'; readonly meetingId: string }
  | { readonly type: 'contact'; readonly email: string }
  | { readonly type: 'asMember' | 'decided'; readonly on: boolean }
  | {
      readonly type: 'participant'
      readonly id: number
      readonly change: Partial<Omit<DraftParticipant, 'id'>>
    }
  | { readonly type: 'add' }
  /** Who wrote comes too, or after all: takes the card that is still blank, and needs no copy any more. */
  | { readonly type: 'takeIn'; readonly participant: Participant }
  | { readonly type: 'remove'; readonly id: number }

export function draftFrom({ application, meetings }: Reading): Draft {
  const found = application.participants
    .filter(({ role }) => role !== (application.intent === 'cancel' ? 'incoming' : 'leaving'))
    .map((participant, index) => participantFrom(participant, index, application.wishes.join('\n')))
  const only = meetings.filter((meeting) => meeting.status === '受付中')
  const fallback = only.length === 1 ? only[0]?.meetingId : ''
  return {
    intent: application.intent,
    meetingId: application.meetingId ?? fallback ?? '',
    participants: found.length > 0 ? found : [blankParticipant(0)],
    asMember: application.intent !== 'observe',
    decided: false,
    contactEmail: application.contact?.email ?? '',
    nextId: Math.max(found.length, 1),
    touched: false,
  }
}

export function changeDraft(draft: Draft, change: DraftChange): Draft {
  const touched = { ...draft, touched: true }
  switch (change.type) {
    case 'intent':
      return { ...touched, intent: change.intent, decided: false }
    case 'meeting':
      return { ...touched, meetingId: change.meetingId, decided: false }
    case 'contact':
      return { ...touched, contactEmail: change.email }
    case 'asMember':
      return { ...touched, asMember: change.on }
    case 'decided':
      return { ...touched, decided: change.on }
    case 'participant':
      return {
        ...touched,
        participants: draft.participants.map((one) =>
          one.id === change.id ? { ...one, ...change.change } : one,
        ),
      }
    case 'add':
      return {
        ...touched,
        participants: [...draft.participants, blankParticipant(draft.nextId)],
        nextId: draft.nextId + 1,
      }
    case 'takeIn':
      return takenIn(touched, change.participant)
    case 'remove':
      return { ...touched, participants: draft.participants.filter((one) => one.id !== change.id) }
  }
}

function takenIn(draft: Draft, participant: Participant): Draft {
  const { participants, nextId } = draft
  const wishes = participants[0]?.wishes ?? ''
  const others = participants.filter(
    ({ name, email, written }) => name + email !== '' || written.length > 0,
  )
  return {
    ...draft,
    participants: [...others, participantFrom(participant, nextId, wishes)],
    contactEmail: draft.contactEmail === participant.email ? '' : draft.contactEmail,
    nextId: nextId + 1,
  }
}

export function isRegistrable(intent: Intent): intent is RegistrableIntent {
  return intent === 'register' || intent === 'join' || intent === 'observe' || intent === 'cancel'
}

/** What the segmented control offers: the six usual ones, and whatever else the mail asks for. */
export function offeredIntents({ intent }: Pick<Application, 'intent'>): readonly Intent[] {
  const usual: readonly Intent[] = ['register', 'join', 'observe', 'cancel', 'withdraw', 'question']
  return usual.includes(intent) ? [...usual, 'other'] : [...usual, intent]
}

export const verdicts: readonly Eligibility[] = ['対象', '要確認', '対象外']
