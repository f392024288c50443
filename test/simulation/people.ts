/** Everybody has a name of their own, so that a mail can be traced to one person. */
export const nameOf = (person: number): string => `見本 ${person}郎`

export const addressOf = (person: number, version = 0): string =>
  `mihon${person}${version === 0 ? '' : `-${version}`}@town.minami.lg.jp`

export const personNamed = (name: string): number | undefined => {
  const match = /^見本 (\d+)郎$/.exec(name)
  return match ? Number(match[1]) : undefined
}

/** Two towns: what one of them is to have need not be meant for the other. */
export const municipalityOf = (person: number): string =>
  person % 4 === 3 ? '徳島県牟岐町' : '徳島県美波町'

/** Members who stood in 名簿 before anything else happened. */
export const oldMembers = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => 301 + index)

/** A colleague who works in the same book under an account of their own. */
export const colleague = 'tanaka@jimukyoku.example'
