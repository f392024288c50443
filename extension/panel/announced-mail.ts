import type { MailKind } from '../../shared/mail/kind/kinds.ts'
import { mailKinds } from '../../shared/mail/kind/kinds.ts'
import type { Meeting } from '../background/exchange.ts'
import type { OpenMessage } from '../mail-clients/mail-client.ts'
import type { Draft } from './draft.ts'

/** The mail that a registration will bring, as far as the panel can know before. */
export type AnnouncedMail = {
  readonly kind: MailKind
  /** mixed: the sender in this thread, the others anew. */
  readonly place: 'thread' | 'new' | 'mixed'
  readonly recipients: number
  /** Participants without an address: they are telephoned. */
  readonly unreachable: number
  readonly withMembership: boolean
  /** The applicant must not take it for a decision. */
  readonly undecided: boolean
}

export function announcedMail(
  draft: Draft,
  mail: OpenMessage,
  meeting: Meeting | undefined,
): AnnouncedMail | undefined {
  const kind = kindOf(draft, meeting)
  const addresses = draft.participants.map(({ email }) => email.trim().toLowerCase())
  const reachable = addresses.filter((address) => address !== '')
  if (!kind || reachable.length === 0) return undefined
  const sender = mail.from?.address.toLowerCase() ?? ''
  const threaded = mailKinds[kind].repliesInThread && mail.threadId !== '' && mail.subject !== ''
  const own = threaded ? reachable.filter((address) => address === sender).length : 0
  return {
    kind,
    place: own === 0 ? 'new' : own === reachable.length ? 'thread' : 'mixed',
    recipients: reachable.length,
    unreachable: addresses.length - reachable.length,
    withMembership: kind === 'M01' && draft.asMember,
    undecided: kind === 'M01',
  }
}

function kindOf({ intent, decided }: Draft, meeting: Meeting | undefined): MailKind | undefined {
  switch (intent) {
    case 'register':
      if (meeting?.kind === '見学イベント') return 'M16'
      return decided ? 'M02' : 'M01'
    case 'join':
      return 'M06'
    case 'observe':
      return 'M16'
    case 'cancel':
      return 'M08'
    default:
      return undefined
  }
}
