import type { Told } from './told.ts'

/** What each row of 参加 (`person@meeting`) and each member (`person`) has been told. */
export type ToldLog = ReadonlyMap<string, readonly Told[]>

/** By M06, or by the paragraph of an M01. */
export function knowsMembership(person: number, log: ToldLog): boolean {
  return [...log].some(
    ([key, told]) =>
      (key === String(person) || key.startsWith(`${person}@`)) &&
      told.some(({ tellsMembership }) => tellsMembership),
  )
}
