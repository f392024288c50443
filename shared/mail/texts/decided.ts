import { attendanceParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M02: taking part is decided; holds everything a travel order needs. */
export const decidedText: StandardText = {
  kind: 'M02',
  name: '参加決定のお知らせ',
  subject: '【{{研究会名}}】{{回}} ご参加決定のお知らせ（{{月日}}）',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

お申し込みいただきました{{回}}につきまして、
ご参加いただくことに決定いたしましたので、お知らせいたします。

${attendanceParticulars}

{{署名}}`,
}
