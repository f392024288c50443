/** What a spreadsheet program takes for the beginning of a formula, full width included. */
const beginsFormula = /^[=+\-@＝＋－＠\t\r\n]/

/** Text from strangers' mails must not become a formula in the program that opens the file (DOMAIN §11). */
export const guardFormula = (text: string): string => (beginsFormula.test(text) ? `'${text}` : text)

/** The other way: a cell that was guarded when it was written. */
export const unguardFormula = (text: string): string =>
  text.startsWith("'") && beginsFormula.test(text.slice(1)) ? text.slice(1) : text
