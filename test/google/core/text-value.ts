import { badRequest } from './google-error.ts'
import type { ExtendedValue } from './sheet-shapes.ts'

const longest = 50_000

/** A text as a cell's value; an empty one is no value, and Sheets takes 50,000 characters at most. */
export function textValue(text: string): ExtendedValue | undefined {
  if (text.length > longest) {
    throw badRequest(
      `Your input contains more than the maximum of ${longest} characters in a single cell.`,
    )
  }
  return text === '' ? undefined : { stringValue: text }
}
