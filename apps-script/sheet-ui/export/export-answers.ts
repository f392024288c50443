import type { Book } from '../../../shared/book/book.ts'
import { insertRow } from '../../../shared/book/change.ts'
import {
  attendanceList,
  registrationsTable,
  rosterTable,
} from '../../../shared/exchange/export-table.ts'
import type { SheetTable } from '../../../shared/exchange/sheet-table.ts'
import { writeCsv } from '../../../shared/exchange/write-csv.ts'
import { writeXlsx } from '../../../shared/exchange/write-xlsx.ts'
import { bytesToBase64Url, utf8Bytes } from '../../../shared/protocol/bytes.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { japanDate } from '../../../shared/time/japan-date.ts'
import { answering } from '../answering.ts'
import type { DialogAnswer } from '../dialog.ts'

const question = z.object({
  what: z.enum(['roster', 'registrations', 'attendance']),
  meetingId: z.optional(z.string().check(z.maxLength(40))),
  format: z.enum(['xlsx', 'csv']),
})

type Format = z.infer<typeof question>['format']

export const exportAnswers = {
  exportTable: answering(question, ({ desk, who }, { what, meetingId = '', format }) => {
    const book = desk.book.read(['roster', 'meetings', 'registrations'])
    const { table, note } = exported(book, what, meetingId)
    if (table.rows.length === 0) return { fault: `書き出す行がありません。${note}` }
    const now = desk.clock.now()
    const date = japanDate(now).replace(/-/g, '')
    const place = what === 'roster' ? '' : `_${meetingId}`
    const name = `${table.name}${place}_${date}.${format}`
    const record = { at: now, who, via: 'メニュー', action: '書出', target: name }
    desk.book.write(book, [insertRow('operations', record)])
    return {
      download: fileOf(table, format, name),
      notice: `${table.rows.length}行を書き出しました。${note}`,
    }
  }),
}

function exported(
  book: Book,
  what: z.infer<typeof question>['what'],
  meetingId: string,
): { readonly table: SheetTable; readonly note: string } {
  switch (what) {
    case 'roster':
      return { table: rosterTable(book), note: '' }
    case 'registrations':
      return { table: registrationsTable(book, meetingId), note: '' }
    case 'attendance': {
      const { table, leftOut } = attendanceList(book, meetingId)
      const note = leftOut > 0 ? `「名簿掲載」が「可」でない${leftOut}人は載せていません。` : ''
      return { table, note }
    }
  }
}

type Download = NonNullable<Extract<DialogAnswer, { download?: unknown }>['download']>

function fileOf(table: SheetTable, format: Format, name: string): Download {
  return format === 'csv'
    ? { name, type: 'text/csv;charset=utf-8', base64: base64(utf8Bytes(writeCsv(table))) }
    : {
        name,
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        base64: base64(writeXlsx(table)),
      }
}

/** The plain alphabet with its padding, as a browser's atob wants it. */
function base64(bytes: Uint8Array): string {
  const text = bytesToBase64Url(bytes).replace(/-/g, '+').replace(/_/g, '/')
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}
