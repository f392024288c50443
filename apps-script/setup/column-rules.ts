import type { Tab } from '../../shared/book/column.ts'
import { bodyOf } from './column-cells.ts'
import { missingRed, wordLook } from './house-look.ts'
import type { ObservedTab } from './observe-tabs.ts'
import type { PlacedColumn } from './place-columns.ts'

type Request = GoogleAppsScript.Sheets.Schema.Request
type GridRange = GoogleAppsScript.Sheets.Schema.GridRange
type Rule = GoogleAppsScript.Sheets.Schema.ConditionalFormatRule

/** One of our colours: what it looks like when made, and how it is known again among people's own. */
type Colour = { readonly index: number; readonly rule: Rule; isSame(rule: Rule): boolean }

/** Our colours of states and gaps: made where they are gone, stretched where they cover only a part. */
export function ruleRequests(
  tab: Tab,
  observed: ObservedTab,
  placed: readonly PlacedColumn[],
): Request[] {
  const colours = placed.flatMap((place) => coloursOf(tab, { observed, placed, place }))
  const added: Request[] = []
  const changed: Request[] = []
  for (const colour of colours) {
    const at = observed.rules.findIndex(
      (rule) => colour.isSame(rule) && touches(rule, colour.index),
    )
    const known = observed.rules[at]
    // Behind all others: what people added goes before ours.
    if (!known)
      added.push({
        addConditionalFormatRule: {
          index: observed.rules.length + added.length,
          rule: colour.rule,
        },
      })
    else if (!isAsMeant(known, colour, observed.rowCount))
      changed.push({
        updateConditionalFormatRule: { index: at, rule: mended(known, colour) },
      })
  }
  return [...changed, ...added]
}

type Scene = {
  readonly observed: ObservedTab
  readonly placed: readonly PlacedColumn[]
  readonly place: PlacedColumn
}

function coloursOf(tab: Tab, { observed, placed, place }: Scene): Colour[] {
  const { column, index } = place
  const words = (column.choices ?? []).flatMap((word): Colour[] => {
    const format = wordLook(word)
    if (!format) return []
    const condition = { type: 'TEXT_EQ', values: [{ userEnteredValue: word }] }
    const isSame = (rule: Rule): boolean =>
      rule.booleanRule?.condition?.type === 'TEXT_EQ' && asked(rule) === word
    return [{ index, isSame, rule: ruleFor(bodyOf(observed, index), { condition, format }) }]
  })
  const id = placed.find(({ key }) => key === tab.id)
  return column.expected && id ? [...words, gapColour(observed, place, id)] : words
}

/** Pale red where a row has its number but lacks this cell. */
function gapColour(observed: ObservedTab, { index }: PlacedColumn, id: PlacedColumn): Colour {
  const formula = `=AND($${columnLetter(id.index)}2<>"",$${columnLetter(index)}2="")`
  const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }
  return {
    index,
    isSame: (rule) => /^=AND\(\$[A-Z]+\d+<>"",\$[A-Z]+\d+=""\)$/.test(asked(rule)),
    rule: ruleFor(bodyOf(observed, index), { condition, format: { backgroundColor: missingRed } }),
  }
}

const ruleFor = (
  range: GridRange,
  booleanRule: GoogleAppsScript.Sheets.Schema.BooleanRule,
): Rule => ({ ranges: [range], booleanRule })

const asked = ({ booleanRule }: Rule): string =>
  booleanRule?.condition?.values?.[0]?.userEnteredValue ?? ''

const isOver = (range: GridRange, index: number): boolean =>
  (range.startColumnIndex ?? 0) <= index && index < (range.endColumnIndex ?? Infinity)

const touches = ({ ranges }: Rule, index: number): boolean =>
  (ranges ?? []).some((range) => isOver(range, index))

/** From the first row below the header down to the last. */
export const reachesAllRows = (range: GridRange, rowCount: number): boolean =>
  (range.startRowIndex ?? 0) <= 1 && (range.endRowIndex ?? Infinity) >= rowCount

function isAsMeant(rule: Rule, { index, rule: meant }: Colour, rowCount: number): boolean {
  const covers = (rule.ranges ?? []).some(
    (range) => isOver(range, index) && reachesAllRows(range, rowCount),
  )
  return covers && asked(rule) === asked(meant)
}

/** People's choice of colour stays; only where it holds and what it asks are set right. */
function mended(rule: Rule, { index, rule: meant }: Colour): Rule {
  const isOwn = (range: GridRange): boolean =>
    range.startColumnIndex === index && range.endColumnIndex === index + 1
  const elsewhere = (rule.ranges ?? []).filter((range) => !isOwn(range))
  return {
    ...rule,
    ranges: [...(meant.ranges ?? []), ...elsewhere],
    booleanRule: {
      ...rule.booleanRule,
      ...(meant.booleanRule?.condition && { condition: meant.booleanRule.condition }),
    },
  }
}

function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
