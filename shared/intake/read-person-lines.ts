import type { PersonDraft } from './person-draft.ts'
import { draftOf } from './read-introduction.ts'
import { readLabels, withoutMark } from './read-label.ts'
import { splitPeople } from './split-people.ts'
import { isProse } from './split-signature.ts'

const addressee = /(?:様|御中|殿|各位|さま|宛|行)[\s)]*$/u
const chief = /^(?:町長|市長|村長|区長|知事|副知事|教育長|議長)$/

/** Lines such as 「政策推進課　主任　中瀬 航平」 that stand alone in the letter, below its first sentence. */
export function readPersonLines(
  lines: readonly string[],
  used: ReadonlySet<number>,
): readonly PersonDraft[] {
  const firstSentence = lines.findIndex(isProse)
  if (firstSentence < 0) return []
  return lines.flatMap((line, at) => {
    if (at <= firstSentence || used.has(at)) return []
    const text = withoutMark(line).trim()
    if (text.length < 4 || text.length > 80 || isProse(line) || readLabels(line).length > 0)
      return []
    const people = splitPeople(text, 'line')
    const listed = people.filter(
      ({ title, department, name }) =>
        name !== '' && (title !== '' || department !== '') && !chief.test(title),
    )
    // An addressee has 様 but stands above the first sentence; 様 below is politeness misplaced.
    if (listed.length === 0 || (addressee.test(text) && /事務局|株式会社/.test(text))) return []
    return listed.map((person) => draftOf(person, { source: 'body', quote: line.trim() }))
  })
}
