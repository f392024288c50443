import type { Registration } from '../../book/tabs/registrations.ts'
import type { Member } from '../../book/tabs/roster.ts'

/** Why something asked for in a dialog cannot be done on the book as it stands now. */
export type DeedFault =
  | { readonly tag: 'row-gone'; readonly id: string }
  | { readonly tag: 'wrong-state'; readonly status: Registration['status'] }
  | { readonly tag: 'wrong-category'; readonly category: Member['category'] }
  | { readonly tag: 'not-a-participant'; readonly role: Registration['role'] }
  | { readonly tag: 'no-seat-left'; readonly capacity: number; readonly taken: number }
  | { readonly tag: 'deadline-not-over'; readonly replyBy: string }
  | { readonly tag: 'deadline-unfit'; readonly replyBy: string }
  | { readonly tag: 'already-registered'; readonly registrationId: string }
  | { readonly tag: 'same-person'; readonly name: string }
  | { readonly tag: 'name-missing' }
  | { readonly tag: 'bad-address'; readonly address: string }
  | { readonly tag: 'bad-date'; readonly text: string }
  | { readonly tag: 'id-taken'; readonly id: string }
