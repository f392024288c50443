const ours =
  /研究会|勉強会|マッチング|見学|第\s?\d{1,2}\s?回|本会|貴会|御会|標記|表記|首題|ご案内|(?:参加|出席)(?:予定|申し?込)/u
const gathering =
  '(?:説明会|フェア|セミナー|研修会?|講座|大会|シンポジウム|フォーラム|まつり|祭り?|式典?|懇談会|総会|協議会|(?<!教育|農業|管理)委員会|審議会|サミット|展示会|講演会|ワークショップ|報告会|相談会|打ち?合わ?せ|(?:懇親会|交流会|二次会)(?=[にへ]は))'
const other = new RegExp(
  `${gathering}(?:に|へ|で|の|は)|(?<!(?:日|回|今回|次回|当日|前述|ご案内)の|この|その|本|^|[、。\\s])(?:会議|用務|行事|公務)(?:に|へ|で)`,
  'u',
)

/** 「来月ごあいさつに伺います」 */
const calls = /(?:ご?(?:あいさつ|挨拶)|お礼|視察|取材|訪問|相談)に(?:お?伺|お?うかが|参|行)/u

const attends =
  /(?:参加|出席)(?:し|いたし|致し|させ|する)(?!かね|ません)|(?:あいさつ|挨拶|お礼)に[^。]{0,6}(?:伺|うかが|参)/u

/** 「移住フェアに町長の財前が出席します」: nobody applies by it. */
export const goesElsewhere = (sentence: string): boolean =>
  attends.test(sentence) && !/ません|でき|難し|困難/u.test(sentence) && isElsewhere(sentence)

/** Whether a sentence tells of another gathering than ours: 「移住フェアに町長の財前が出席します」. */
export function isElsewhere(sentence: string): boolean {
  return (other.test(sentence) || calls.test(sentence)) && !ours.test(sentence)
}
