import { Stop } from '../faults/fault.ts'
import type { Call } from './call-google.ts'
import type { Apis, drive_v3, sheets_v4 } from './google-clients.ts'

/** A spreadsheet that this command made, with what it wrote on it. */
export type FoundBook = {
  readonly id: string
  readonly isTrashed: boolean
  readonly marks: Readonly<Record<string, string>>
}

export type BookMarks = {
  readonly jimukyoku: string
  readonly installation: string
  readonly script: string
  readonly deployment: string
}

const bookFields = 'id,trashed,appProperties'

/** The account, and the spreadsheets that this command made as it. With `drive.file` it sees no other file. */
export class DriveDesk {
  constructor(
    private readonly apis: Apis,
    private readonly call: Call,
  ) {}

  /** Who is signed in. */
  async account(): Promise<string> {
    const about = await this.call('repeatable', () =>
      this.apis.drive.about.get({ fields: 'user(emailAddress)' }),
    )
    return about.user?.emailAddress ?? ''
  }

  async findBooks(name: string): Promise<readonly FoundBook[]> {
    const q = `appProperties has { key='jimukyoku' and value='${name}' } and trashed = false and 'me' in owners`
    const fields = `nextPageToken,files(${bookFields})`
    const { files = [] } = await this.call('repeatable', () =>
      this.apis.drive.files.list({ q, fields, pageSize: 100, spaces: 'drive' }),
    )
    return files.map(foundBook)
  }

  /** Undefined when there is none under this id, or none that this account may see. */
  async getBook(fileId: string): Promise<FoundBook | undefined> {
    const file = await unlessMissing(
      this.call('repeatable', () => this.apis.drive.files.get({ fileId, fields: bookFields })),
    )
    return file && foundBook(file)
  }

  async createBook(title: string, marks: Partial<BookMarks>): Promise<string> {
    const requestBody: drive_v3.Schema$File = {
      name: title,
      mimeType: 'application/vnd.google-apps.spreadsheet',
      appProperties: { ...marks },
    }
    const file = await this.call('creation', () =>
      this.apis.drive.files.create({ requestBody, fields: 'id' }),
    )
    return file.id ?? ''
  }

  async mark(fileId: string, marks: Partial<BookMarks>): Promise<void> {
    const requestBody: drive_v3.Schema$File = { appProperties: { ...marks } }
    await this.call('repeatable', () =>
      this.apis.drive.files.update({ fileId, requestBody, fields: 'id' }),
    )
  }

  async trash(fileId: string): Promise<void> {
    const requestBody: drive_v3.Schema$File = { trashed: true }
    await this.call('repeatable', () =>
      this.apis.drive.files.update({ fileId, requestBody, fields: 'id' }),
    )
  }

  /** Stops where the Sheets API is switched off; a spreadsheet that is not there is answered as such. */
  async canReadSheets(): Promise<void> {
    const asked = { spreadsheetId: '0', fields: 'spreadsheetId' }
    await probe(this.call('repeatable', () => this.apis.sheets.spreadsheets.get(asked)))
  }

  /** Google binds no script to a spreadsheet that was never saved (google/clasp#1017): this saves it. */
  async saveBook(spreadsheetId: string): Promise<void> {
    const properties: sheets_v4.Schema$SpreadsheetProperties = {
      timeZone: 'Asia/Tokyo',
      locale: 'ja_JP',
    }
    const requestBody: sheets_v4.Schema$BatchUpdateSpreadsheetRequest = {
      requests: [{ updateSpreadsheetProperties: { properties, fields: 'timeZone,locale' } }],
    }
    await this.call('repeatable', () =>
      this.apis.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody }),
    )
  }
}

const foundBook = (file: drive_v3.Schema$File): FoundBook => ({
  id: file.id ?? '',
  isTrashed: file.trashed === true,
  marks: file.appProperties ?? {},
})

/** An interface that knows of nothing under an impossible id is switched on. */
export async function probe(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    const isOn =
      error instanceof Stop && /^(not-found|google-refused|forbidden)$/.test(error.fault.tag)
    if (!isOn) throw error
  }
}

export async function unlessMissing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Stop && error.fault.tag === 'not-found') return undefined
    throw error
  }
}
