/** When marks last may have come to stand on wrong cells: a write met rows that had moved, or setup was asked to repair. */
export const doubtedProperty = 'marksDoubted'
/** When the last run began that put all of them in order. */
const statedProperty = 'marksStated'

type Properties = Readonly<Record<string, string>>

/** 控え says which marks were meant, not whether they stand: in doubt a sweep looks at all of them. */
export const areMarksDoubted = (properties: Properties): boolean =>
  Number(properties[doubtedProperty] ?? -1) >= Number(properties[statedProperty] ?? 0)

/** To be written when that sweep is done: a doubt that came up meanwhile is younger than its beginning. */
export const marksStated = (properties: Properties, begunAt: number): Properties =>
  areMarksDoubted(properties) ? { [statedProperty]: String(begunAt) } : {}
