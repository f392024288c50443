import { attendanceParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M08b: somebody comes in the place of a colleague; goes to the new one alone. */
export const substitutedText: StandardText = {
  kind: 'M08b',
  name: '出席者の変更の受付',
  subject: '【{{研究会名}}】{{回}} ご出席者の変更を承りました',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{前の氏名}} 様に代わり、
{{氏名}} 様にご出席いただく旨、承りました。
当日のご案内を下記にお送りいたします。

${attendanceParticulars}

{{署名}}`,
}
