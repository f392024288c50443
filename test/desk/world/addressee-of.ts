/** Whom a mail of ours addresses: the line 「百瀬 遥香 様」 at its top; blank when there is none. */
export function addresseeOf(text: string): string {
  return /^(.{1,40}[ 　]様)$/m.exec(text)?.[1]?.trim() ?? ''
}
