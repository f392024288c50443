export const findingTags = [
  'lost',
  'doubled',
  'wrongPerson',
  'tooEarly',
  'tooLate',
  'wrongFacts',
] as const

export type FindingTag = (typeof findingTags)[number]

/** A promise of DESIGN that a year broke. */
export type Finding = { readonly tag: FindingTag; readonly at: number; readonly what: string }
