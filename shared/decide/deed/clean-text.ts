/** Text from strangers as it may stand in a cell: no control or direction marks, no breaks, ends trimmed. */
export function cleanText(text: string): string {
  let out = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const isControl =
      code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0x2028 || code === 0x2029
    const isDirectionMark =
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x2069) ||
      code === 0xfeff
    const isHalfCharacter = code >= 0xd800 && code <= 0xdfff
    if (isDirectionMark || isHalfCharacter) continue
    out += isControl ? ' ' : character
  }
  return out.trim()
}
