import { computedFigures } from './computed-figures.ts'
import type { Figure } from './figure.ts'
import { measuredFigures } from './measured-figures.ts'

/** The tables of docs/limits.md: `npm run limits`. */
function print(figures: readonly Figure[]): void {
  for (const { what, value } of figures) console.log(`| ${what} | ${value} |`)
}

print(computedFigures())
console.log('')
print(measuredFigures())
