/** The groups of every meeting, and what they talk about. */
export const groups = ['A', 'B'] as const

export const themeOf = (group: string): string => `${group}の課題について`
