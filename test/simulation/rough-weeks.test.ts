import { expect, it } from 'vitest'
import { live } from './live.ts'
import { writeRoughWeeks } from './write-history.ts'

it.each([5, 8, 1032])(
  'tells everybody the right thing once in seven weeks in which as much goes wrong as in a year (seed %i)',
  (seed) => {
    const { mails, crashes, ...weeks } = live(writeRoughWeeks(seed))
    expect(weeks).toMatchObject({ findings: [], handedOver: [] })
    expect([mails > 0, crashes > 0]).toEqual([true, true])
  },
)
