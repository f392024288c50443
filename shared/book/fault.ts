/** What is wrong with a cell. Words for it live in fault-text. */
export type Fault =
  | { readonly tag: 'not-a-choice'; readonly choices: readonly string[] }
  | { readonly tag: 'not-a-date' }
  | { readonly tag: 'not-a-time' }
  | { readonly tag: 'not-a-number' }
  | { readonly tag: 'bad-address' }
  | { readonly tag: 'not-a-code' }
  | { readonly tag: 'code-differs'; readonly name: string }
  | { readonly tag: 'before-founding'; readonly foundedOn: string }
  | { readonly tag: 'id-missing' }
  | { readonly tag: 'id-taken' }
  | { readonly tag: 'ends-before-start' }
  | { readonly tag: 'not-days' }
  | { readonly tag: 'missing-when-open' }
  | { readonly tag: 'meeting-missing' }
  | { readonly tag: 'meeting-unknown'; readonly meetingId: string }
  | { readonly tag: 'member-unknown'; readonly memberId: string }
  | { readonly tag: 'member-differs'; readonly memberId: string; readonly name: string }
  | { readonly tag: 'person-missing' }
  | { readonly tag: 'registered-twice'; readonly registrationId: string }
  | { readonly tag: 'reason-missing'; readonly status: string }

/** Shown, but nothing waits for it: the fact is wanted later, or a person may know better. */
const hints: readonly Fault['tag'][] = ['missing-when-open', 'code-differs', 'not-days']

/** Whether a row with this fault sends nothing until it is mended. */
export const isBlocking = ({ tag }: Fault): boolean => !hints.includes(tag)
