const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

const isXmlCharacter = (point: number): boolean =>
  point === 9 ||
  point === 10 ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  point >= 0x10000

/** Text inside an XML element or attribute; characters that XML cannot hold are left out. */
export function xmlText(text: string): string {
  let out = ''
  for (const character of text)
    if (isXmlCharacter(character.codePointAt(0) ?? 0)) out += entities[character] ?? character
  return out
}
