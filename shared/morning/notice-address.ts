import type { Settings } from '../book/settings.ts'
import { isMailAddress } from '../mail/kind/mail-address.ts'

/** Where the secretariat is told: the first address of 知らせ先, else its mailbox. Nobody must be told nowhere. */
export function noticeAddress({ notify, mailbox }: Settings, account: string): string {
  const named = [notify, mailbox].flatMap((text) =>
    text.normalize('NFKC').split(/[\s,;、，<>()「」]+/),
  )
  return named.find(isMailAddress) ?? account
}
