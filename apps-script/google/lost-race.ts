/** A person changed the very rows that were about to be written: nothing was written, all is to be read anew. */
export class LostRace extends Error {
  constructor() {
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
      if (!(error instanceof LostRace) || attempt === attempts) throw error
    }
  }
}
