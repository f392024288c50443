import { benchIntake } from '../intake/bench.ts'
import { benchExtension } from './bench-extension.ts'
import { benchScript } from './bench-script.ts'
import type { BenchRow } from './row.ts'

/** `npm run bench`: the figures of DESIGN §12, measured on this machine on the production bundles. */
function print(title: string, rows: readonly BenchRow[]): void {
  console.log(`\n${title}`)
  const width = Math.max(...rows.map(({ what }) => what.length))
  for (const { what, value, bar } of rows)
    console.log(`  ${what.padEnd(width)}  ${value.padStart(10)}   bar ${bar}`)
}

print('Reading of mails', (await benchIntake()).rows)
print('Apps Script bundle in the stand-in for Google', benchScript())
print('Extension in Chromium', await benchExtension())
