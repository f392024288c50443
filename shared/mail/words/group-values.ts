import type { Book } from '../../book/book.ts'
import type { Group } from '../../book/tabs/occasional-tabs.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { meetingCrowd } from './meeting-crowd.ts'
import type { TemplateValues } from './template.ts'

const groupsOf = (book: Book, meetingId: string): readonly Group[] =>
  book.groups.rows.map(({ values }) => values).filter((group) => group.meetingId === meetingId)

/** A letter alone is a group's name too: A and Aグループ are the same one. */
const bareName = (group: string): string =>
  group
    .normalize('NFKC')
    .replace(/グループ$|班$/, '')
    .trim()

export const findGroup = (
  book: Book,
  { meetingId, group }: Pick<Registration, 'meetingId' | 'group'>,
): Group | undefined =>
  groupsOf(book, meetingId).find((one) => bareName(one.group) === bareName(group))

/** What M11 tells, as one text: a difference is news. Blank: nothing can be told yet. */
export function groupFact(book: Book, registration: Registration): string {
  const theme = findGroup(book, registration)?.theme ?? ''
  return registration.group === '' || theme === '' ? '' : `${registration.group}\n${theme}`
}

export function groupValues(book: Book, registration: Registration | null): TemplateValues {
  const group =
    registration && registration.group !== '' ? findGroup(book, registration) : undefined
  const crowd = meetingCrowd(book, registration?.meetingId ?? '')
  const name = registration?.group ?? ''
  const others = (crowd.groupBodies.get(name) ?? []).filter(
    (body) => body !== registration?.municipality,
  )
  return {
    グループ: name,
    グループテーマ: group?.theme ?? '',
    進行: group?.facilitator || (crowd.groupLeaders.get(name) ?? []).join('、'),
    グループの場所: group?.room ?? '',
    グループ構成: others.join('、'),
    全グループのテーマ: groupsOf(book, registration?.meetingId ?? '')
      .filter(({ theme }) => theme !== '')
      .map((one) => `　${one.group}：${one.theme}`)
      .join('\n'),
  }
}
