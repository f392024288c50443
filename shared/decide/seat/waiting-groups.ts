import { sha256 } from '@noble/hashes/sha2.js'
import { isAnnouncement } from '../../mail/kind/announcement.ts'
import { mailKinds } from '../../mail/kind/kinds.ts'
import { bytesToBase64Url, utf8Bytes } from '../../protocol/bytes.ts'
import { err, ok, type Result } from '../../result.ts'
import type { ApprovalFault, WaitingMail } from '../approve/approve-mails.ts'

/** Mails of one kind about one matter. */
export type WaitingGroup = {
  readonly id: string
  readonly mails: readonly WaitingMail[]
  /** Too many to read one by one: approved together, after count, names and one full text were seen. */
  readonly isLarge: boolean
  /** Stands for all their words. */
  readonly fingerprint: string
}

const prefix = 'group:'
const largestList = 20

/** In the order of their times, announcements to whole memberships last. */
export function waitingGroups(waiting: readonly WaitingMail[]): readonly WaitingGroup[] {
  const groups = new Map<string, WaitingMail[]>()
  for (const one of waiting) {
    const { kind, meetingId, facts } = one.mail
    const id = `${prefix}${kind}/${facts.about || meetingId}`
    const group = groups.get(id)
    if (group) group.push(one)
    else groups.set(id, [one])
  }
  return [...groups]
    .map(([id, mails]) => ({
      id,
      mails,
      isLarge: mails.length > largestList && isOfMany(mails),
      fingerprint: fingerprintOf(mails),
    }))
    .sort((a, b) => Number(isForAll(a.mails)) - Number(isForAll(b.mails)))
}

const isForAll = ([first]: readonly WaitingMail[]): boolean =>
  first !== undefined && isAnnouncement(first.mail.kind)

const isOfMany = ([first]: readonly WaitingMail[]): boolean =>
  first !== undefined && /^(meeting|survey)$/.test(mailKinds[first.mail.kind].approver)

function fingerprintOf(mails: readonly WaitingMail[]): string {
  const all = mails.map(({ mail, fingerprint }) => `${mail.key} ${fingerprint}`).join('\n')
  return bytesToBase64Url(sha256(utf8Bytes(all))).slice(0, 22)
}

type Seen = Readonly<Record<string, string>>

/** Ticked groups as the mails in them; refused when one of them reads otherwise than it was shown. */
export function ungrouped(
  waiting: readonly WaitingMail[],
  seen: Seen,
): Result<Seen, ApprovalFault> {
  const groups = new Map(waitingGroups(waiting).map((group) => [group.id, group]))
  const single: Record<string, string> = {}
  for (const [key, fingerprint] of Object.entries(seen)) {
    const group = groups.get(key)
    if (!key.startsWith(prefix)) single[key] = fingerprint
    else if (!group) return err({ tag: 'no-longer-waiting', key })
    else if (group.fingerprint !== fingerprint)
      return err({ tag: 'changed-since', name: group.mails[0]?.mail.recipient.name ?? '' })
    else for (const one of group.mails) single[one.mail.key] = one.fingerprint
  }
  return ok(single)
}
