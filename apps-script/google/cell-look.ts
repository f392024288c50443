type Color = GoogleAppsScript.Sheets.Schema.Color

/** What a cell shows besides its value. */
export type CellLook = { readonly note: string; readonly colour: Color | undefined }

export const plainLook: CellLook = { note: '', colour: undefined }

/** Pale red, as where a needed cell is empty. */
const badColour = { red: 1, green: 0.84, blue: 0.84 }

/** Our line in a note begins so; whatever else stands there is a person's. */
const lead = '【要修正】'
const ourLine = /\n*【要修正】[^\n]*/g

/** The look of a cell that is wrong ('' : nothing is), with all that people noted and coloured themselves. */
export function lookWith(look: CellLook, fault: string): CellLook {
  const own = look.note.replace(ourLine, '').replace(/^\n+/, '')
  const isFree = look.colour === undefined || isColour(look.colour, white) || isOurs(look.colour)
  if (fault === '') return { note: own, colour: isOurs(look.colour) ? undefined : look.colour }
  const line = `${lead}${fault.replace(/\s*\n\s*/g, ' ')}`
  return {
    note: own === '' ? line : `${own}\n${line}`,
    colour: isFree ? badColour : look.colour,
  }
}

export const isSameLook = (one: CellLook, other: CellLook): boolean =>
  one.note === other.note && isColour(one.colour, other.colour)

const white: Color = { red: 1, green: 1, blue: 1 }

const isOurs = (colour: Color | undefined): boolean => isColour(colour, badColour)

/** Google keeps colours in 256 steps. */
function isColour(one: Color | undefined, other: Color | undefined): boolean {
  if (!one || !other) return one === other
  return (['red', 'green', 'blue'] as const).every(
    (part) => Math.abs((one[part] ?? 0) - (other[part] ?? 0)) < 0.005,
  )
}
