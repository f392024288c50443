/** Below that many lines, a letter may well be written so. */
const fewest = 8

/** Some gateways put an empty line behind every line: then two and more of them stand for one that was there. */
export function undoubleLines(text: string): string {
  const written = text.split('\n').filter((line) => line.trim() !== '').length
  const isDoubled = !/\S[^\n]*\n[ \t]*\S/.test(text) && /\n(?:[ \t]*\n){3}/.test(text)
  if (written < fewest || !isDoubled) return text
  return text
    .split(/\n(?:[ \t]*\n){2,}/)
    .map((part) => part.replace(/\n[ \t]*\n/g, '\n'))
    .join('\n\n')
}
