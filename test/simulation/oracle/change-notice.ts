import { type Meeting, sameFacts } from '../meeting-row.ts'
import type { Registration } from '../registration-row.ts'
import type { Due } from './owed.ts'
import type { Kind } from './read-mail.ts'
import { restMs } from './rests.ts'
import { isNotice, type Known, lastHeard, type Told, toldStatus } from './told.ts'

/** Whoever waits or takes part and was told otherwise; approved for the meeting or for the row (DESIGN §4, §6). */
export function changeNotice(
  { status, contact }: Registration,
  meeting: Meeting,
  told: readonly Told[],
): Due[] {
  const heard = heardOf(meeting, told)
  const kind = heard && noticeKind(meeting, heard, told)
  if (!kind || status === 'キャンセル' || status === '見送り') return []
  const settled = meeting.editedAt + restMs
  return [
    {
      kind,
      from: settled,
      expected: settled,
      until: Number.POSITIVE_INFINITY,
      hours: 'any',
      isHeld: false,
      isUnapproved: contact !== '送る' && meeting.contact !== '送る',
      isOptional: false,
    },
  ]
}

/** Who was told a state, but not when and where, expects the meeting as it stands. */
export function heardOf(meeting: Meeting, told: readonly Told[]): Known | undefined {
  const isExpecting = toldStatus(told) !== ''
  return lastHeard(told) ?? (isExpecting ? { facts: meeting.facts, off: '' } : undefined)
}

/** 延期 and 中止 are told once; a new date during 延期 is told as a change. */
function noticeKind(meeting: Meeting, heard: Known, told: readonly Told[]): Kind | undefined {
  if (meeting.status === '受付中')
    return heard.off !== '' || !sameFacts(heard.facts, meeting.facts) ? 'M12' : undefined
  if (meeting.status === '延期' && heard.facts.date !== meeting.facts.date) return 'M12'
  const last = told.filter(isNotice).slice(-1)[0]
  return last?.off === meeting.status ? undefined : 'M13'
}
