/** The bare address of a header; several stay several, and match nobody. */
export const addressIn = (header: string): string =>
  (/<([^<>]*)>\s*$/.exec(header)?.[1] ?? header).trim().toLowerCase()
