import { noticeTime } from '../../shared/morning/notice-time.ts'
import { japanDate, japanTime } from '../../shared/time/japan-date.ts'
import { BrokenBook } from '../google/broken-book.ts'
import { errorCode } from '../google/error-code.ts'
import type { Desk } from '../outbox/desk.ts'
import { readJournal } from '../outbox/journal.ts'
import { isOwnRun } from '../outbox/ownership.ts'
import { sendNotice } from '../outbox/send-notice.ts'
import { bookUrl } from './book-url.ts'

const lockWaitMs = 20_000

/** Carries a run out; a tab or header that nobody can find stops all mails, and is told at once, once a day. */
export function tellingOfBrokenBook<T>(desk: Desk, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof BrokenBook) desk.alone(lockWaitMs, () => tell(desk, error))
    throw error
  }
}

/** As long as the tabs can be read that such a mail needs. */
function tell(desk: Desk, { message }: BrokenBook): void {
  const properties = desk.properties.readAll()
  if (!isOwnRun(desk, properties)) return
  try {
    const book = desk.book.read(['settings', 'mailLog'])
    const { settings } = book.values
    const now = desk.clock.now()
    const opensAt = noticeTime(settings)
    if (opensAt === undefined || japanTime(now) < opensAt) return
    const state = { desk, book, journal: readJournal(properties), properties, pending: [] }
    sendNotice(state, {
      key: `broken/${japanDate(now)}`,
      subject: `【${settings.groupName} 事務局】管理表を読めないため、メールが止まっています`,
      body: [
        `${settings.groupName} 事務局の管理表からのお知らせです。`,
        message.replace(/。(?=メニュー)/, '。\n'),
        '直るまで、どのメールも送りません。直ると、止まっていたものから続けます。',
        `管理表：${bookUrl(desk)}`,
      ].join('\n\n'),
    })
  } catch (error) {
    console.warn('Nobody could be told of a broken book', errorCode(error))
  }
}
