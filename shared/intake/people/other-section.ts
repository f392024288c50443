import type { PersonDraft } from '../name/person-draft.ts'

const first = (department: string): string =>
  /(?:^|[\s部局])([^\s部局]+課)/u.exec(department)?.[1] ??
  /^\S+?[課室局部]/u.exec(department)?.[0] ??
  department

/** 「企画財政課 主事」 in a list that 商工振興課 sends: its number and address are not his. */
export function isOfOtherSection(draft: PersonDraft, self: PersonDraft): boolean {
  const [his = '', theirs = ''] = [draft, self].map(({ fields }) => fields.department?.value ?? '')
  return his !== '' && theirs !== '' && !his.includes(first(theirs)) && !theirs.includes(first(his))
}
