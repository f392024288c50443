import type { Life } from './life.ts'
import { nameOf } from './people.ts'
import { tableOf } from './table.ts'

export type HandedOver = { readonly key: string; readonly reference: string }

/** Mails that ended as 要確認 although a draft had been made. */
export function handedOverMails({ world }: Life): readonly HandedOver[] {
  return tableOf(world, '送信記録')
    .filter(({ cell }) => cell('状態') === '要確認' && cell('下書きID') !== '')
    .map(({ cell }) => ({ key: cell('照合キー'), reference: cell('照会番号') }))
}

/** Whether a row of 参加 waits for a person, because nobody can tell whether its mail went. */
export function isHandedOver(life: Life, key: string): boolean {
  const [person = '', meeting = ''] = key.split('@')
  const id = life.model.rows.meetings[Number(meeting)]?.id
  const number = tableOf(life.world, '参加')
    .find(({ cell }) => cell('氏名') === nameOf(Number(person)) && cell('開催ID') === id)
    ?.cell('受付番号')
  return handedOverMails(life).some((mail) => mail.key.startsWith(`${number}/`))
}
