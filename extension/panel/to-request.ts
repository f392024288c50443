import type { Meeting, RegisterRequest } from '../background/exchange.ts'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import { text } from '../text.ts'
import { type Draft, isRegistrable } from './draft.ts'
import { toRequestParticipant } from './draft-participant.ts'

/** What keeps the form from being registered, in words; undefined when nothing does. */
export function problemOf(draft: Draft): string | undefined {
  if (draft.intent !== 'join' && draft.meetingId === '') return text.needMeeting
  for (const { name, email } of draft.participants) {
    if (name.trim() === '') return text.needName
    if (email.trim() !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
      return text.badEmail
  }
  return undefined
}

/** The request for a complete draft; undefined for an intent that is handled by hand. */
export function toRequest(
  draft: Draft,
  mail: OpenMessage,
  meeting: Meeting | undefined,
): RegisterRequest | undefined {
  if (!isRegistrable(draft.intent)) return undefined
  const registering = draft.intent === 'register'
  const study = meeting?.kind === '研究会'
  return {
    verb: 'register',
    intent: draft.intent,
    meetingId: draft.intent === 'join' ? null : draft.meetingId,
    participants: draft.participants.map(toRequestParticipant),
    contactEmail: draft.contactEmail,
    asMember: draft.intent === 'join' || (registering && study && draft.asMember),
    decided: registering && study && draft.decided,
    mail: {
      client: mail.client,
      messageId: mail.messageId,
      threadId: mail.threadId,
      from: mail.from?.address ?? '',
      subject: mail.subject.slice(0, 1000),
      date: mail.date,
    },
  }
}

/** 「参加決定で登録」 is offered once applicants have been promised their answer. */
export function mayDecide(draft: Draft, meeting: Meeting | undefined, today: string): boolean {
  if (draft.intent !== 'register' || meeting?.kind !== '研究会') return false
  return meeting.decisionDate !== '' && meeting.decisionDate <= today
}
