const moves = /異動|退職|転出|派遣|出向|任期/u
/** 「会員名簿の変更をお願いします」: whoever moved away was one of ours. */
const belonged =
  /会員(?:登録|名簿|の?変更|情報)|会員[のとではを]|(?<!者)名簿|登録(?:情報|内容|の?変更|者)|退会|後任|前任|引き?継|担当(?:者)?(?:が|を|の)?[^。、]{0,24}(?:変|交)|(?:案内|連絡|送付|宛)先/u
/** 「日和佐は育児休業中ですので、今回は私が参加させていただきます」: said of somebody else. */
const ofComer =
  /(?:ので|ため|が|し|て)[、\s](?:今回は|当日は)?(?:(?:私|小職)(?:1名)?は|[^、。はが]{1,14}が)(?!代わ)[^。]*。?$/u
/** 「出席予定の」, 「申し込んでおりました」: he was to come. */
const expected = /予定|名簿から|申し?込|登録|決定|参加|出席|欠席|お伺い|伺う/u
const takesBack =
  /申し?込(?:んで(?:い|お)|んだ|み済)|参加決定|取り?消|取り?下げ|取り?やめ|キャンセル|辞退|欠席|不参加|退会|脱退|変更|交代|交替|差し?替|代わ|替わ|代理|代役|代打|名代|入れ替/u

/** 「岡本の代わりに私からご連絡しています」: by that nobody comes for him. */
const onlyWrites =
  /(?:代わり|代わって|かわり|かわって|代理)(?:に|で|として|、)?、?[^。、]{0,20}(?:連絡|メール|お?知らせ|返信|送(?:って|り|信)|書い|お?詫び|お?礼|伝え|一報|耳に入れ)/u

const isAway =
  /欠席|でき(?:な|ま)|(?:行け|伺え|うかがえ)(?:な|ま)|取り?消|取り?やめ|キャンセル|辞退|退会|退職/u

/** 「私の代わりに、当日の窓口は同僚の倉持が務めます」 */
const minds =
  /(?:代わり|代わって|かわり|かわって)(?:に|で|、)?[^。]{0,24}(?:窓口|留守|対応|電話|承|連絡|返信)/u
const attends = /参加|出席|お?伺|お?うかが|参り|行(?:き|か|く|って)/u

/** Somebody does something in somebody's place, and it is not coming. */
export function standsInOtherwise(sentence: string): boolean {
  const minding = minds.test(sentence) && !attends.test(sentence)
  return (minding || onlyWrites.test(sentence)) && !isAway.test(sentence)
}

/**
 * Whether somebody of whom a sentence says that he stays away, or has left, can be one of ours:
 * 「財政課の岡本は別の会議です」 beside an application is said by the way.
 */
export function wasToCome(sentence: string, letter: string): boolean {
  if (standsInOtherwise(sentence)) return false
  if (/前任|前担当|後任|引き?継/u.test(sentence)) return true
  return moves.test(sentence)
    ? belonged.test(letter)
    : expected.test(sentence.replace(ofComer, '')) || takesBack.test(letter)
}
