import { surveyParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M19: asks for answers to a survey. */
export const surveyText: StandardText = {
  kind: 'M19',
  name: '調査のお願い',
  subject: '【{{研究会名}}】{{調査名}}へのご協力のお願い（{{回答期限}}まで）',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{?研究テーマ}}研究テーマ「{{研究テーマ}}」に関し、
{{/研究テーマ}}下記の調査を実施いたします。
ご多用のところ恐れ入りますが、ご協力をお願いいたします。

${surveyParticulars}

{{署名}}`,
}
