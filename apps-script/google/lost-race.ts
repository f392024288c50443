import { RefusedWrite } from './refused-write.ts'

/** A person changed the very rows that were about to be written: nothing was written, all is to be read anew. */
export class LostRace extends Error {
  constructor(
    /** What Google said, where it would not write at all: rows or the tab may have gone meanwhile. */
    readonly refusal?: string,
  ) {
    super('The sheet changed between reading and writing')
    this.name = 'LostRace'
  }
}

const attempts = 4

/** Work that reads before it writes, again from the start while people are quicker. */
export function untilUndisturbed<T>(work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof LostRace)) throw error
      if (attempt < attempts) continue
      // People are not that quick: what is refused every time is refused for a reason of its own.
      throw error.refusal === undefined ? error : new RefusedWrite(error.refusal)
    }
  }
}
