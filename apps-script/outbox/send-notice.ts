import { writeMime } from '../../shared/mail/words/mime.ts'
import { senderName } from '../../shared/mail/words/sender-name.ts'
import { noticeAddress } from '../../shared/morning/notice-address.ts'
import { utf8Bytes } from '../../shared/protocol/bytes.ts'
import { ok } from '../../shared/result.ts'
import { japanDate } from '../../shared/time/japan-date.ts'
import type { JournalEntry } from './journal.ts'
import { createDrafts, type Letter, sendDrafts } from './letters.ts'
import { type RunState, writeChanges, writeEntries } from './run-state.ts'
import { newReference } from './write-mail.ts'

/** A mail of the system itself to 知らせ先; its key makes it one of a kind, as any other mail. */
export type Notice = {
  readonly key: string
  readonly subject: string
  readonly body: string
  /** Properties that come true with the claim. */
  readonly beside?: Readonly<Record<string, string>>
}

/** By the same steps as every mail: exactly once, whatever dies in between. */
export function sendNotice(state: RunState, notice: Notice): RunState {
  if (state.journal.entries.has(notice.key) || isGivenUp(state, notice.key)) return state
  const entry: JournalEntry = {
    key: notice.key,
    state: 'claimed',
    reference: newReference(state.desk.randomBytes()),
    draftId: '',
    threadId: '',
    messageId: '',
    at: Math.floor(state.desk.clock.now() / 1000) * 1000,
    facts: '',
    scope: `notice/${japanDate(state.desk.clock.now()).slice(0, 7)}`,
  }
  const claimed = writeEntries(state, [entry], notice.beside)
  const { state: drafted, letters } = createDrafts(claimed, [letterOf(state, entry, notice)])
  return writeChanges(sendDrafts(drafted, letters), [])
}

/** After five attempts nothing more is tried. */
const isGivenUp = ({ book }: RunState, key: string): boolean =>
  book.mailLog.rows.some(({ values }) => values.key === key && values.status === '失敗')

function letterOf({ book, desk }: RunState, entry: JournalEntry, notice: Notice): Letter {
  const account = desk.account()
  const to = noticeAddress(book.values.settings, account)
  return {
    entry,
    threadId: '',
    to,
    facts: '',
    write: () =>
      ok(
        Array.from(
          utf8Bytes(
            writeMime({
              from: { name: senderName(book.values.settings), address: account },
              to,
              subject: notice.subject,
              body: `${notice.body}\n\n照会番号：${entry.reference}`,
              reference: entry.reference,
              inReplyTo: '',
              references: '',
            }),
          ),
        ),
      ),
  }
}
