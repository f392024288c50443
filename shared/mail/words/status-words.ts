import type { Registration } from '../../book/tabs/registrations.ts'
import { japanDate } from '../../time/japan-date.ts'
import { mediumDate } from '../../time/wareki.ts'
import { mailKinds } from '../kind/kinds.ts'
import type { Correction } from '../told/mail-matter.ts'
import type { TemplateValues } from './template.ts'

/** What M20 says is so in truth; a state without a sentence needs a mail by hand. */
const rightContent: Readonly<Record<Registration['status'], string>> = {
  受付: 'お申し込みは受け付けておりますが、参加はまだ決定しておりません。',
  参加決定: 'ご参加は決定しております。',
  キャンセル待ち: '現在は、キャンセル待ちとして承っております。',
  繰上げ打診中: '空きが出ましたため、ご参加のご意向をお伺いしている段階です。',
  見送り: '誠に申し訳ございませんが、今回はご参加を承ることができません。',
  キャンセル: 'お申し込みは取り消しとして承っております。',
  '': '',
}

export function correctionValues(
  status: Registration['status'],
  correction: Correction | null | undefined,
): TemplateValues {
  if (!correction) return { 誤った知らせ: '', 正しい内容: '', 訂正の理由: '' }
  const { wrongKind, wrongAt, why } = correction
  return {
    誤った知らせ: `${mediumDate(japanDate(wrongAt))}の「${mailKinds[wrongKind].name}」`,
    正しい内容: rightContent[status],
    訂正の理由: why,
  }
}
