import type { Book } from '../../book/book.ts'
import type { Registration } from '../../book/tabs/registrations.ts'
import { err, ok, type Result } from '../../result.ts'
import { warekiDay } from '../../time/wareki.ts'
import type { PlanReason } from '../planned-mail.ts'
import { officialNoticeText } from '../texts/official-notice.ts'
import type { MailMatter } from '../told/mail-matter.ts'
import { fillText } from './compose.ts'
import { mailValues } from './mail-values.ts'

/** What a person adds to the rows for one 開催通知. */
export type NoticeWish = {
  /** 発番; blank for none. */
  readonly number: string
  /** 発出日 as 2019-10-15. */
  readonly date: string
  /** Below 主催: post and name of whoever signs. */
  readonly signer: string
  /** 宛先, as 美波町長 様. */
  readonly addressee: string
}

/** M18 as it stands on paper. */
export type OfficialNotice = {
  readonly number: string
  readonly date: string
  readonly addressee: string
  readonly host: string
  readonly signer: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly items: readonly NoticeItem[]
}

export type NoticeItem = { readonly label: string; readonly lines: readonly string[] }

const needs = ['研究会名', '主催', '回', '日時', '会場名', '氏名'] as const

/** The paper for one row of 参加, from the same values as the mails; an error names what is missing. */
export function officialNotice(
  book: Book,
  { values }: { readonly values: Registration },
  wish: NoticeWish,
): Result<OfficialNotice, PlanReason> {
  const filled = mailValues(book, matterOf(book, values))
  const missing =
    needs.find((name) => !filled[name]) ?? (wish.addressee === '' ? '宛先' : undefined)
  if (missing !== undefined) return err({ tag: 'fact-missing', name: missing })
  const text =
    book.mailTexts.rows.find((row) => row.values.kind === officialNoticeText.kind)?.values ??
    officialNoticeText
  const written = fillText(text, { values: filled, parts: {}, mark: '' })
  if (!written.ok) return written
  const { subject: title, body } = written.value
  return ok({
    ...wish,
    date: wish.date === '' ? '' : warekiDay(wish.date),
    host: filled.主催 ?? '',
    title,
    ...arranged(body),
  })
}

function matterOf(book: Book, registration: Registration): MailMatter {
  const find = <V>(rows: readonly { readonly values: V }[], isMeant: (values: V) => boolean) =>
    rows.find(({ values }) => isMeant(values))?.values ?? null
  return {
    kind: 'M02',
    registration,
    member: find(book.roster.rows, ({ memberId }) => memberId === registration.memberId),
    meeting: find(book.meetings.rows, ({ meetingId }) => meetingId === registration.meetingId),
    tellsMembership: false,
    // Nothing on the paper depends on when it is read.
    at: 0,
    reference: '',
  }
}

/** Lines that were broken for mails run on; what stands under ■ belongs together. */
function arranged(body: string): Pick<OfficialNotice, 'paragraphs' | 'items'> {
  const lines = body.split('\n').map((line) => line.trimEnd())
  const turn = lines.findIndex((line) => line.trim() === '記')
  const above = turn < 0 ? lines : lines.slice(0, turn)
  const below = turn < 0 ? [] : lines.slice(turn + 1)
  const paragraphs: string[] = []
  for (const line of above.filter((one) => one !== '')) {
    const last = paragraphs.length - 1
    if (last < 0 || /^[ 　]/.test(line)) paragraphs.push(line.trim())
    else paragraphs[last] += line
  }
  const items: { label: string; lines: string[] }[] = []
  for (const line of below.filter((one) => one !== '' && one.trim() !== '以上')) {
    const [, label = '', first = ''] = /^■(.{3})　(.*)$/.exec(line) ?? []
    if (label !== '') items.push({ label, lines: [first] })
    else if (items.length > 0) items[items.length - 1]?.lines.push(line.replace(/^[■　 ]+/, ''))
    else items.push({ label: '', lines: [line.replace(/^[■　 ]+/, '')] })
  }
  return { paragraphs, items }
}
