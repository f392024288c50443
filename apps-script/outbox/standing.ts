import type { Book } from '../../shared/book/book.ts'
import { freeStanding, type Standing } from '../../shared/book/standing.ts'
import { overdueKeys } from '../../shared/mail/overdue-keys.ts'
import type { Properties } from './journal.ts'
import { epochProperty } from './ownership.ts'
import { packKeys, readKeys } from './packed-keys.ts'
import type { RunState } from './run-state.ts'

/** 設定「送信方法」 as the last run saw it, 停止 left out. */
const modeProperty = 'mode'
const overduePrefix = 'overdue/'

/** What the script properties know about sending, put beside the book. */
export function withStanding(book: Book, properties: Properties): Book {
  const standing: Standing = { ...freeStanding, overdue: readKeys(properties, overduePrefix) }
  return { ...book, values: { ...book.values, standing } }
}

/** Notices that the book begins to send by itself, and keeps what is overdue at that moment for the one question. */
export function noticeBeginning(state: RunState): RunState {
  const { book, properties, desk } = state
  const mode = book.values.settings.sendingMode
  const before = properties[modeProperty]
  if (mode === before || (mode !== '自動' && mode !== '試験')) return state
  const isStart = before === undefined && Number(properties[epochProperty] ?? 0) > 0
  const begins = mode === '自動' && (before === '試験' || isStart)
  const written = {
    [modeProperty]: mode,
    ...(begins && packKeys(properties, overduePrefix, overdueKeys(book, desk.clock.now()))),
  }
  desk.properties.write(written)
  const next = { ...properties, ...written }
  return { ...state, properties: next, book: withStanding(book, next) }
}
