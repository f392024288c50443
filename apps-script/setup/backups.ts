/** A copy of the whole book from before an update, in the owner's Drive: personal data like the book itself. */
export type Backup = {
  readonly name: string
  readonly url: string
  readonly version: number
  readonly at: number
}

export const backupsProperty = 'backups'

export const readBackups = (properties: Readonly<Record<string, string>>): readonly Backup[] =>
  JSON.parse(properties[backupsProperty] ?? '[]') as Backup[]
