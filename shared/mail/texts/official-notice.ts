import { meetingParticulars } from './particulars.ts'
import type { StandardText } from './standard-text.ts'

/** M18: printed, for a superior or whoever has no mail. Each ■ becomes a number between 記 and 以上. */
export const officialNoticeText: StandardText = {
  kind: 'M18',
  name: '開催通知（印刷する文書）',
  subject: '{{研究会名}} {{回}}の開催について（通知）',
  body: `　時下ますますご清栄のこととお慶び申し上げます。
　このたび、標記の会議を下記のとおり開催いたします。
　つきましては、{{貴団体}} {{所属}} {{職名}} {{氏名}} 様のご出席について、
特段のご高配を賜りますようお願い申し上げます。

記

${meetingParticulars}
■出席者　{{自治体名}} {{所属}} {{職名}} {{氏名}} 様
■経　費　参加費は無料です。
　　　　　旅費は{{貴団体}}でご負担願います。
■連絡先　{{研究会名}} 事務局　{{担当者}}
　　　　　電話 {{事務局電話}}
　　　　　E-mail {{事務局メール}}

以上`,
}
