import { badRequest, notFound } from '../core/google-error.ts'
import type { Cloud, CloudBook } from './cloud.ts'
import type { Face } from './face.ts'

/** Key and value of an appProperty together, in bytes of UTF-8 (Drive guide "properties"). */
const propertyLimit = 124

interface FileWish {
  readonly name?: string
  readonly mimeType?: string
  readonly trashed?: boolean
  readonly appProperties?: Readonly<Record<string, string | null>>
}

const query =
  /^appProperties has \{ key='(\w+)' and value='([^']*)' \} and trashed = false and 'me' in owners$/

export const driveFace: Face = {
  'drive.about.get': ({ who }, { query: given }) => {
    if (!given.fields) throw badRequest("The 'fields' parameter is required for this method.")
    return { user: { emailAddress: who.account } }
  },
  'drive.files.list': ({ cloud, who }, { query: given }) => {
    const [, key = '', value] = query.exec(given.q ?? '') ?? []
    if (value === undefined) throw badRequest('Invalid Value')
    const mine = cloud.books.filter((book) => isVisible(book, who))
    const listed = mine.filter((book) => !book.isTrashed || book.shownFor-- > 0)
    const shown = listed.filter((book) => book.hiddenFor-- <= 0)
    return { files: shown.filter((book) => book.appProperties[key] === value).map(fileAnswer) }
  },
  'drive.files.get': ({ cloud, who }, { parameters }) =>
    fileAnswer(visibleBook(cloud, who, parameters.fileId ?? '')),
  'drive.files.create': ({ cloud, who }, { body }) => {
    const { name = 'Untitled', mimeType, appProperties } = body as FileWish
    if (mimeType !== 'application/vnd.google-apps.spreadsheet') throw badRequest('Invalid Value')
    const owner = who.account
    const book = cloud.addBook({ name, owner, clientId: who.clientId, appProperties: {} })
    setProperties(book, appProperties ?? {})
    return fileAnswer(book)
  },
  'drive.files.update': ({ cloud, who }, { parameters, body }) => {
    const book = visibleBook(cloud, who, parameters.fileId ?? '')
    const { trashed, appProperties = {} } = body as FileWish
    if (trashed !== undefined) book.isTrashed = trashed
    book.shownFor = cloud.conditions.trashLag
    setProperties(book, appProperties)
    return fileAnswer(book)
  },
}

interface Who {
  readonly account: string
  readonly clientId: string
}

const isVisible = (book: CloudBook, who: Who): boolean =>
  book.owner === who.account && book.clientId === who.clientId

function visibleBook(cloud: Cloud, who: Who, id: string): CloudBook {
  const book = cloud.book(id)
  if (!book || !isVisible(book, who)) throw notFound()
  return book
}

function setProperties(book: CloudBook, given: Readonly<Record<string, string | null>>): void {
  for (const [key, value] of Object.entries(given)) {
    if (value === null) delete book.appProperties[key]
    else if (Buffer.byteLength(key + value) > propertyLimit)
      throw badRequest('The property exceeds the allowed size.')
    else book.appProperties[key] = value
  }
}

const fileAnswer = ({ id, name, isTrashed, appProperties }: CloudBook): object => ({
  id,
  name,
  trashed: isTrashed,
  appProperties: { ...appProperties },
})
