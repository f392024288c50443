import type { Told } from './told.ts'

/** What each row of 参加 (`person@meeting`) and each member (`person`) has been told. */
export type ToldLog = ReadonlyMap<string, readonly Told[]>

/** The mail by which somebody last heard of their membership: M06, the paragraph of an M01, or M07. */
export function membershipTold(person: number, log: ToldLog): Told | undefined {
  return [...log]
    .filter(([key]) => key === String(person) || key.startsWith(`${person}@`))
    .flatMap(([, told]) => told.filter(({ membership, isRecalled }) => membership && !isRecalled))
    .sort((a, b) => a.at - b.at)
    .slice(-1)[0]
}
