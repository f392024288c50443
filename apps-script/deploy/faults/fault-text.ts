import type { Fault } from './fault.ts'
import type { FaultAdvice, FaultWords } from './fault-advice.ts'
import { wordsOfAccess } from './fault-words-of-access.ts'
import { wordsOfSite } from './fault-words-of-site.ts'

const words: FaultWords = { ...wordsOfAccess, ...wordsOfSite }

/** One sentence and the next step for every way in which the command stops. */
export function faultAdvice(fault: Fault): FaultAdvice {
  const advise: (fault: never) => FaultAdvice = words[fault.tag]
  return advise(fault as never)
}
