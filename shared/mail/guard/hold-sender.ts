import type { Book } from '../../book/book.ts'
import type { PlannedMail } from '../planned-mail.ts'

/** No mail goes under an address that Gmail would replace by another. */
export function holdSender(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  const address = book.values.standing?.senderFault ?? ''
  if (address === '') return plan
  return plan.map((mail) =>
    mail.handling === '自動'
      ? { ...mail, handling: '止めている', reason: { tag: 'sender-missing', address } }
      : mail,
  )
}
