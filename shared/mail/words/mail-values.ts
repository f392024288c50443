import type { Book } from '../../book/book.ts'
import { officeDayExceptions } from '../../book/office-day-exceptions.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { type Addressee, addressLines, isSharedAddress } from './addressee.ts'
import { afterwardsValues } from './afterwards-values.ts'
import { politeBody } from './body-titles.ts'
import { changeValues } from './change-values.ts'
import { deadlineValues, ownDeadlines } from './deadline-values.ts'
import { groupToldSoFar, groupValues } from './group-values.ts'
import { meetingValues } from './meeting-values.ts'
import { personValues } from './person-values.ts'
import { correctionValues } from './status-words.ts'
import { surveyValues } from './survey-values.ts'
import type { TemplateValues } from './template.ts'

/** The person as of this mail: the row of 参加 counts, the roster fills what it lacks. */
export function addresseeOf({ registration, member }: MailMatter): Addressee {
  return {
    municipality: registration?.municipality || member?.municipality || '',
    department: registration?.department || member?.department || '',
    title: registration?.title || member?.title || '',
    name: withoutTitle(registration?.name || member?.name || ''),
    email: member?.email ?? '',
  }
}

/** As typed from an envelope: the mail says 様 itself. */
const withoutTitle = (name: string): string => name.replace(/[\s　]*様$/, '')

/** Every placeholder but the parts (あいさつ, 署名, 個人情報), which are texts themselves. */
export function mailValues(book: Book, matter: MailMatter): TemplateValues {
  const person = addresseeOf(matter)
  const settings = book.values.settings
  return {
    ...commonValues(book, matter),
    ...groupValues(book, matter.registration),
    ...groupToldSoFar(book, matter),
    ...changeValues(matter),
    ...surveyValues(matter.survey),
    ...correctionValues(matter.registration?.status ?? '', matter.correction),
    ...ownDeadlines(matter),
    ...personValues(book, matter),
    宛名: addressLines(person, isSharedAddress(book, person.email)),
    自治体名: person.municipality,
    貴団体: politeBody(person.municipality),
    所属: person.department,
    職名: person.title,
    氏名: person.name,
    ふりがな: matter.member?.kana ?? '',
    メール: person.email,
    電話: matter.member?.phone ?? '',
    受付番号: matter.registration?.registrationId ?? '',
    ひとこと: matter.registration?.personalNote ?? '',
    入会: matter.tellsMembership ? '入会' : '',
    会員: matter.member?.category === '会員' ? '会員' : '',
    当日連絡先: matter.meeting?.dayPhone || settings.phone,
    研究会名: settings.groupName,
    主催: settings.host,
    事務局の所在: settings.office,
    事務局メール: settings.mailbox,
    事務局電話: settings.phone,
    電話の受付時間: settings.phoneHours,
    担当者: matter.meeting?.staff || settings.staff,
    名刺枚数: settings.businessCards,
    意見交換: settings.discussion,
    イベント事務局名: settings.eventOffice,
    照会番号: matter.reference,
  }
}

type Common = { readonly book: Book; readonly byTime: Map<number, TemplateValues> }

/** Hundreds of mails about one meeting go at one time: what they have in common is found once. */
const common = new WeakMap<object, Common>()
const noMeeting = {}
/** Mails of cells settle at many times; a run's reminders at few. */
const timesKept = 50

function commonValues(book: Book, { meeting, at }: MailMatter): TemplateValues {
  const before = common.get(meeting ?? noMeeting)
  const known = before?.book === book ? before : { book, byTime: new Map() }
  common.set(meeting ?? noMeeting, known)
  const found = known.byTime.get(at)
  if (found) return found
  const values: TemplateValues = {
    ...meetingValues(meeting, at, officeDayExceptions(book)),
    ...afterwardsValues(book, meeting),
    ...deadlineValues(book, meeting, at),
  }
  if (known.byTime.size >= timesKept) known.byTime.clear()
  known.byTime.set(at, values)
  return values
}
