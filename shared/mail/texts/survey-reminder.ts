import { surveyParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M19b: asks once more those who have not answered. */
export const surveyReminderText: StandardText = {
  kind: 'M19b',
  name: '調査の督促',
  subject: '【{{研究会名}}】{{調査名}}ご回答のお願い（再送・{{回答期限}}まで）',
  body: `{{宛名}}

{{あいさつ}}

{{ひとこと}}

{{?研究テーマ}}研究テーマ「{{研究テーマ}}」に関し、
{{/研究テーマ}}下記の調査へのご回答をお願いしております。
行き違いでご回答済みの場合は、何とぞご容赦ください。

${surveyParticulars}

{{署名}}`,
}
