import type { BodyMention } from '../../municipality/find-bodies.ts'
import type { Evidence } from '../application.ts'
import type { PhoneMention } from '../text/find-phones.ts'
import type { Role } from '../words/field-labels.ts'
import { isPartOfName } from './person-name.ts'

export type Found = { readonly value: string; readonly evidence: Evidence }

export type DraftField = 'name' | 'kana' | 'department' | 'title' | 'email' | 'phone'

/** What one place in the mail says about one person, before places are put together. */
export type PersonDraft = {
  readonly role: Role | 'self'
  readonly fields: Partial<Record<DraftField, Found>>
  body?: { readonly mention: BodyMention; readonly evidence: Evidence }
  /** A body outside the list (広域連合), or the organisation of somebody else. */
  jointBody?: Found
  organisation?: Found
  phones: PhoneMention[]
}

export function newDraft(role: PersonDraft['role']): PersonDraft {
  return { role, fields: {}, phones: [] }
}

/** 勝也(主幹: half a bracket, or the end of a sentence, was cut out of something else. */
function isTorn(value: string): boolean {
  const [open, close] = [value.split('(').length, value.split(')').length]
  return open !== close || /[。」]|\p{Script=Han}[をはが]$/u.test(value)
}

/** 「明日の研究会に参加予定だった当課」: words of a sentence around the office. */
const verbal =
  /だった|でした|ました|予定|に参加|済みの|している|しております|お会いした|に住んで|会社員|[前後]任の|(?<!\p{Script=Han})[当本弊][課室]$/u

/** Keeps the first value: earlier places are the better ones; a fuller reading wins. */
export function setField(draft: PersonDraft, field: DraftField, found: Found): void {
  if (found.value === '' || isTorn(found.value)) return
  if (field === 'department' && verbal.test(found.value)) return
  const before = draft.fields[field]
  // すずき はなこ says more than すずき.
  const fuller =
    field === 'kana' &&
    before !== undefined &&
    before.value !== found.value &&
    isPartOfName(before.value, found.value)
  if (before === undefined || (fuller && before.value.length < found.value.length))
    draft.fields[field] = found
}

export function isEmptyDraft(draft: PersonDraft): boolean {
  return (
    Object.keys(draft.fields).length === 0 &&
    draft.body === undefined &&
    draft.jointBody === undefined &&
    draft.phones.length === 0
  )
}
