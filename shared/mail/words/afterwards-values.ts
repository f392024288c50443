import type { Book } from '../../book/book.ts'
import type { Meeting } from '../../book/tabs/meetings.ts'
import { meetingCrowd } from './meeting-crowd.ts'
import { forMembers, resultsOf, resultValues } from './result-values.ts'
import type { TemplateValues } from './template.ts'

/** What is said after a meeting: who came, and what came of it. */
export function afterwardsValues(book: Book, meeting: Meeting | null): TemplateValues {
  const meetingId = meeting?.meetingId ?? ''
  const { attended, attendedBodies } = meetingCrowd(book, meetingId)
  const results = resultsOf(book, meetingId)
  return {
    ...resultValues(results),
    出席者数: attended > 0 ? String(attended) : '',
    出席自治体数: attendedBodies.length > 0 ? String(attendedBodies.length) : '',
    // Who stayed away is promised only what is not kept to those who came.
    広く共有: forMembers(results).length > 0 ? '広く共有' : '',
  }
}
