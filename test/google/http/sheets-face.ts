import { notFound } from '../core/google-error.ts'
import type { Face } from './face.ts'

export const sheetsFace: Face = {
  'sheets.spreadsheets.get': ({ cloud, who }, { parameters }) => {
    const book = cloud.book(parameters.spreadsheetId ?? '')
    if (!book || book.owner !== who.account) throw notFound()
    return { spreadsheetId: book.id }
  },
  'sheets.spreadsheets.batchUpdate': ({ cloud, who }, { parameters, body }) => {
    const book = cloud.book(parameters.spreadsheetId ?? '')
    if (!book || book.owner !== who.account) throw notFound()
    const { requests = [] } = body as { requests?: readonly object[] }
    book.isSaved ||= cloud.conditions.savedByPrograms
    return book.world.batchUpdate(requests)
  },
}
