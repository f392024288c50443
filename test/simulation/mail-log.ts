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

/** Whether somebody must look, because nobody can tell whether a mail of this row or member went. */
export function isHandedOver(life: Life, key: string): boolean {
  const number = numberOf(life, key)
  return handedOverMails(life).some((mail) => mail.key.startsWith(`${number}/`))
}

function numberOf({ model, world }: Life, key: string): string | undefined {
  const [person = '', meeting] = key.split('@')
  const name = nameOf(Number.parseInt(person, 10))
  if (meeting === undefined)
    return tableOf(world, '名簿')
      .find(({ cell }) => cell('氏名') === name)
      ?.cell('会員番号')
  const id = model.rows.meetings[Number(meeting)]?.id
  return tableOf(world, '参加')
    .find(({ cell }) => cell('氏名') === name && cell('開催ID') === id)
    ?.cell('受付番号')
}
