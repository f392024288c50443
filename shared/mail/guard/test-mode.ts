import type { Book } from '../../book/book.ts'
import type { PlannedMail, PlanReason } from '../planned-mail.ts'
import type { ComposedMail } from '../words/compose.ts'
import { isTrialKey } from './trials.ts'

const prefix = 'test/'

/** Such a mail goes to 知らせ先 and counts for nothing that anybody was told. */
export const isTestKey = (key: string): boolean => key.startsWith(prefix)

/** The key of the mail that goes when 試験 is over. */
export const realKey = (key: string): string => (isTestKey(key) ? key.slice(prefix.length) : key)

/** The plan while 設定「送信方法」 says 試験: what would go to people goes to 知らせ先 once, under a key of its own. */
export function planAsTest(book: Book, plan: readonly PlannedMail[]): readonly PlannedMail[] {
  if (book.values.settings.sendingMode !== '試験') return plan
  const logged = new Map(
    book.mailLog.rows
      .filter(({ values }) => isTestKey(values.key))
      .map(({ values }) => [values.key, values]),
  )
  return plan.flatMap((mail): PlannedMail[] => {
    if (mail.handling !== '自動') return [mail]
    const key = `${prefix}${mail.key}`
    const row = logged.get(key)
    if (row === undefined || row.status === '取消' || row.status === '') return [{ ...mail, key }]
    if (row.status === '予定' || row.status === '下書き' || row.status === '送信中') return []
    return [{ ...mail, key, handling: '止めている', reason: restReason(row) }]
  })
}

const restReason = ({ status, reason }: { status: string; reason: string }): PlanReason =>
  status === '送信済' ? { tag: 'tested' } : { tag: 'failed', detail: reason }

/** The same words for 知らせ先, with whom they are meant for on top. */
export function testWording(
  mail: ComposedMail,
  { key, recipient }: Pick<PlannedMail, 'key' | 'recipient'>,
): ComposedMail {
  const [mark, until] = isTrialKey(key)
    ? ['試し送り', '「確認して送る」で送ると、']
    : ['試験', '試験が終わると、']
  const lines = [
    `【${mark}】このメールは${mark}です。ご本人には送っていません。`,
    `${until}次の方にお送りするものです。`,
    `　${recipient.name} 様`,
    `　${recipient.address}`,
    '========================================',
    '',
  ]
  return { subject: `【${mark}】${mail.subject}`, body: `${lines.join('\n')}\n${mail.body}` }
}
