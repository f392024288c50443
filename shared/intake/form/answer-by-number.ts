import { readLabels } from './read-label.ts'

const item = /^\s*[(（]?(\d{1,2})[)）.．、:]\s*(\S.{0,80})$/u

/** Numbered lines in order, at least two, counted from one. */
function itemsOf(lines: readonly string[]): ReadonlyMap<string, { text: string; at: number }> {
  const found = new Map<string, { text: string; at: number }>()
  lines.forEach((line, at) => {
    const [, number = '', text = ''] = item.exec(line) ?? []
    if (number !== '' && !found.has(number)) found.set(number, { text: text.trim(), at })
  })
  return found.size > 1 && found.has('1') ? found : new Map()
}

/** 「1. お名前とふりがな」 in our mail, 「1. 時松 哲也（ときまつ てつや）」 above it: each answer with its label. */
export function answerByNumber(
  lines: readonly string[],
  quoted: readonly string[],
): readonly string[] {
  const questions = itemsOf(quoted.slice(0, 80))
  const answers = itemsOf(lines)
  const labelled = new Map<number, string>()
  for (const [number, { text, at }] of answers) {
    const question =
      questions
        .get(number)
        ?.text.replace(/\s?[(（][^()（）]*[)）]/gu, '')
        .replace(/(?:は|を|について)?$/u, '') ?? ''
    const [label, ...more] = readLabels(question)
    // What has a label of its own, or answers no question of ours, stays.
    if (!label || more.length > 0 || label.value !== '' || label.fields.length === 0) return lines
    if (readLabels(text).length > 0) return lines
    labelled.set(at, `${label.label}: ${text}`)
  }
  return labelled.size > 0 ? lines.map((line, at) => labelled.get(at) ?? line) : lines
}
