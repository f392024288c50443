/** 「町並・地域振興課 主事 曽根」: one section, not two people. */
const unitDot =
  /・(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]{2,14}(?:課|係|室|部|局)(?:\s|$))/gu
const hidden = '\u0001'

/** The pieces of a text; the dot in the name of a section parts nothing. */
export function splitKeepingUnits(text: string, separator: RegExp): readonly string[] {
  return text
    .replace(unitDot, hidden)
    .split(separator)
    .map((piece) => piece.split(hidden).join('・'))
}
