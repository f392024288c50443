import { parsePerson } from '../name/parse-person.ts'
import type { PersonDraft } from '../name/person-draft.ts'
import { isPartOfName } from '../name/person-name.ts'
import { isSurname, isWholeName } from '../name/surname.ts'
import { withoutMark } from '../text/line-marks.ts'
import { draftOf } from './read-introduction.ts'

const arrow = /^([^→⇒➡]{1,30}?)\s?[→⇒➡]\s?([^→⇒➡]{2,30})$/u
const changes = /変更|交代|交替|後任|差し?替|入れ?替|代わ/u

/** 「中瀬 航平 → 松下 葵」 in a line of its own: who comes for whom; 「竹 ⇒ 竹 洋二郎」: one by his full name. */
export function readArrows(lines: readonly string[], letter: string): readonly PersonDraft[] {
  return lines.flatMap((line): readonly PersonDraft[] => {
    const [, ...sides] = arrow.exec(withoutMark(line).trim()) ?? []
    const [before, after] = sides.map((words) => parsePerson(words, 'labelled'))
    if (!before || !after || before.rest.length + after.rest.length > 0) return []
    const evidence = { source: 'body', quote: line.trim() } as const
    const isFuller = before.name !== after.name && isPartOfName(before.name, after.name)
    if (isFuller && / /.test(after.name))
      return [{ ...draftOf(after, evidence), role: 'participant' }]
    const named = [before, after].every(({ name }) => isWholeName(name) || isSurname(name))
    if (!named || isFuller || !changes.test(letter)) return []
    return [
      { ...draftOf(before, evidence), role: 'leaving' },
      { ...draftOf(after, evidence), role: 'incoming' },
    ]
  })
}
