import type { Book } from '../../book/book.ts'
import type { Group } from '../../book/tabs/occasional-tabs.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { isSent, readHistory } from '../told/logged-mail.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { bareGroup } from './bare-group.ts'
import { meetingCrowd } from './meeting-crowd.ts'
import type { TemplateValues } from './template.ts'

const groupsOf = (book: Book, meetingId: string): readonly Group[] =>
  book.groups.rows.map(({ values }) => values).filter((group) => group.meetingId === meetingId)

export const findGroup = (
  book: Book,
  { meetingId, group }: Pick<Registration, 'meetingId' | 'group'>,
): Group | undefined =>
  groupsOf(book, meetingId).find((one) => bareGroup(one.group) === bareGroup(group))

/** What M11 tells, as one text: a difference is news. Blank: nothing can be told yet. */
export function groupFact(book: Book, registration: Registration): string {
  const theme = findGroup(book, registration)?.theme ?? ''
  return registration.group === '' || theme === '' ? '' : `${registration.group}\n${theme}`
}

/** Whether both say the same, however the group is spelt. */
function isSameGroup(a: string, b: string): boolean {
  const [first = '', ...theme] = a.split('\n')
  const [second = '', ...other] = b.split('\n')
  return bareGroup(first) === bareGroup(second) && theme.join('\n') === other.join('\n')
}

/** The group as it was told, where only the spelling has changed since: no news. */
export const speltAs = (told: string | undefined, now: string): string =>
  told !== undefined && isSameGroup(told, now) ? told : now

/** M09 repeats the group that M11 told, and is not the first to name one that nobody has let go yet. */
export function groupToldSoFar(book: Book, { kind, registration }: MailMatter): TemplateValues {
  if (kind !== 'M09' || !registration) return {}
  const mails = readHistory(book).get(registration.registrationId) ?? []
  const [last] = mails.filter((mail) => mail.kind === 'M11' && isSent(mail)).slice(-1)
  const isTold = isSameGroup(last?.facts.group ?? '', groupFact(book, registration))
  return isTold ? {} : { グループ: '', グループテーマ: '' }
}

export function groupValues(book: Book, registration: Registration | null): TemplateValues {
  const group =
    registration && registration.group !== '' ? findGroup(book, registration) : undefined
  const crowd = meetingCrowd(book, registration?.meetingId ?? '')
  const name = registration?.group ?? ''
  const bare = bareGroup(name)
  const others = (crowd.groupBodies.get(bare) ?? []).filter(
    (body) => body !== registration?.municipality,
  )
  return {
    グループ: name,
    グループテーマ: group?.theme ?? '',
    進行: group?.facilitator || (crowd.groupLeaders.get(bare) ?? []).join('、'),
    グループの場所: group?.room ?? '',
    グループ構成: others.join('、'),
    全グループのテーマ: groupsOf(book, registration?.meetingId ?? '')
      .filter(({ theme }) => theme !== '')
      .map((one) => `　${one.group}：${one.theme}`)
      .join('\n'),
  }
}
