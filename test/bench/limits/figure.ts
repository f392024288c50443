/** One line of docs/limits.md: what, and how much. */
export type Figure = { readonly what: string; readonly value: string }

export const count = (value: number): string => Math.round(value).toLocaleString('en-US')
