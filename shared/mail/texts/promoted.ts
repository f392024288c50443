import { attendanceParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M04b: the decision for somebody who waited. */
export const promotedText: StandardText = {
  kind: 'M04b',
  name: '繰上げによる参加決定',
  subject: '【{{研究会名}}】{{回}} 繰上げによるご参加決定のお知らせ（{{月日}}）',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

キャンセル待ちでお待ちいただいておりました{{回}}につきまして、
このたび空きが出ましたため、
ご参加いただくことに決定いたしました。
お待たせいたしましたことをお詫び申し上げます。

${attendanceParticulars}

{{署名}}`,
}
