/** Sentences of wrapped lines: a line that ends inside a sentence goes on in the next. */
export function sentencesOf(lines: readonly string[]): readonly string[] {
  const paragraphs: string[] = []
  let open = ''
  for (const line of lines) {
    const text = line.trim()
    if (text === '' || /^[■□●○・◆◇▼【*(※]|^\d{1,2}[.)\s、]/u.test(text)) {
      if (open !== '') paragraphs.push(open)
      open = text
    } else open += text
    if (open.length > 1_000) {
      paragraphs.push(open)
      open = ''
    }
  }
  if (open !== '') paragraphs.push(open)
  return paragraphs
    .flatMap((paragraph) => paragraph.split(/(?<=[。!?！？])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(sentence))
}
