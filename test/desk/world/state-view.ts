import type { World } from '../../google/open-world.ts'
import type { DeskState } from '../desk-api.ts'
import type { DeskNotes } from './desk-notes.ts'
import { readRows } from './sheet-rows.ts'

type Progress = { readonly version: number; readonly moving: boolean }

/** What the frame of the desk shows: the time, the news, the numbers beside the places. */
export function readState(
  world: World,
  notes: DeskNotes,
  { version, moving }: Progress,
): DeskState {
  const log = readRows(world, '送信記録').filter(({ 状態 }) => 状態 === '送信済')
  const wasSent = (kinds: RegExp) => log.some(({ 照合キー }) => kinds.test(String(照合キー)))
  const inbox = world.mail.inbox()
  const unread = inbox.filter(({ id }) => !notes.isRead(id)).length
  return {
    world: notes.world,
    now: world.now(),
    version: version + inbox.length - unread,
    moving,
    happenings: notes.happenings(),
    counts: {
      unread,
      planned: readRows(world, '送信予定').length,
      sent: world.mail.sent().length,
    },
    story: {
      registered: readRows(world, '参加').length > 0,
      decided: wasSent(/\/M02\//),
      reminded: wasSent(/\/M(09|10)\//),
    },
  }
}
