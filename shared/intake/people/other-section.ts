import type { PersonDraft } from '../name/person-draft.ts'
import { listedSelf } from './listed-self.ts'

const first = (department: string): string =>
  /(?:^|[\s部局])([^\s部局]+課)/u.exec(department)?.[1] ??
  /^\S+?[課室局部]/u.exec(department)?.[0] ??
  department

/** 「政策部 産業政策課」 is no part of 政策課. */
const isWithin = (department: string, unit: string): boolean =>
  department.startsWith(unit) || department.split(/\s|(?<=[部局課室])/u).includes(unit)

/** 「企画財政課 主事」 in a list that 商工振興課 sends: its number and address are not his. */
export function isOfOtherSection(draft: PersonDraft, self: PersonDraft): boolean {
  const [his = '', theirs = ''] = [draft, self].map(({ fields }) => fields.department?.value ?? '')
  return (
    his !== '' && theirs !== '' && !isWithin(his, first(theirs)) && !isWithin(theirs, first(his))
  )
}

/** Whether a list names who writes, and beside him this one of the same section. */
export function isListedBesideSelf(
  draft: PersonDraft,
  self: PersonDraft,
  listed: readonly PersonDraft[],
): boolean {
  const isSaid = draft.fields.department !== undefined && self.fields.department !== undefined
  return isSaid && listedSelf(self, listed) !== undefined && !isOfOtherSection(draft, self)
}
