export type Tone = 'good' | 'calm' | 'wait' | 'doubt' | 'gone'

const tones: Readonly<Record<string, Tone>> = {
  参加決定: 'good',
  対象: 'good',
  会員: 'good',
  受付中: 'good',
  自動: 'good',
  出席: 'good',
  送信済: 'good',
  受付: 'calm',
  キャンセル待ち: 'wait',
  繰上げ打診中: 'wait',
  送る: 'wait',
  確認待ち: 'wait',
  要確認: 'doubt',
  失敗: 'doubt',
  電話する: 'doubt',
  キャンセル: 'gone',
  見送り: 'gone',
  対象外: 'gone',
  退会: 'gone',
  止める: 'gone',
  止めている: 'gone',
  出さない: 'gone',
  中止: 'gone',
}

/** The colour that a state's word carries in every tab; undefined for ordinary text. */
export const toneOf = (text: string): Tone | undefined => tones[text]
