/** The part of the Sheets v4 REST shapes that the stand-in understands. */

export interface ExtendedValue {
  readonly numberValue?: number
  readonly stringValue?: string
  readonly boolValue?: boolean
  readonly formulaValue?: string
  readonly errorValue?: { readonly type: string; readonly message: string }
}

export interface NumberFormat {
  readonly type?: string
  readonly pattern?: string
}

export interface CellFormat {
  readonly numberFormat?: NumberFormat
  readonly backgroundColor?: Color
  readonly backgroundColorStyle?: { readonly rgbColor?: Color }
  readonly [other: string]: unknown
}

export interface Color {
  readonly red?: number
  readonly green?: number
  readonly blue?: number
}

export interface BooleanCondition {
  readonly type?: string
  readonly values?: readonly { readonly userEnteredValue?: string }[]
}

export interface DataValidationRule {
  readonly condition?: BooleanCondition
  readonly inputMessage?: string
  readonly strict?: boolean
  readonly showCustomUi?: boolean
}

export interface CellData {
  readonly userEnteredValue?: ExtendedValue
  readonly userEnteredFormat?: CellFormat
  readonly note?: string
  readonly dataValidation?: DataValidationRule
  readonly effectiveValue?: ExtendedValue
  readonly effectiveFormat?: CellFormat
  readonly formattedValue?: string
}

export interface RowData {
  readonly values?: readonly (CellData | null)[]
}

export interface GridRange {
  readonly sheetId?: number
  readonly startRowIndex?: number
  readonly endRowIndex?: number
  readonly startColumnIndex?: number
  readonly endColumnIndex?: number
}

export type Dimension = 'ROWS' | 'COLUMNS'

export interface DimensionRange {
  readonly sheetId?: number
  readonly dimension?: Dimension
  readonly startIndex?: number
  readonly endIndex?: number
}

export interface DimensionProperties {
  readonly hiddenByUser?: boolean
  readonly hiddenByFilter?: boolean
  readonly pixelSize?: number
}

export interface DimensionGroup {
  readonly range: DimensionRange
  readonly depth: number
  readonly collapsed?: boolean
}

export interface GridProperties {
  readonly rowCount?: number
  readonly columnCount?: number
  readonly frozenRowCount?: number
  readonly frozenColumnCount?: number
  readonly [other: string]: unknown
}

export interface SheetProperties {
  readonly sheetId: number
  readonly title: string
  readonly index: number
  readonly sheetType: string
  readonly hidden?: boolean
  readonly gridProperties: GridProperties
  readonly [other: string]: unknown
}

export interface ProtectedRange {
  readonly protectedRangeId: number
  readonly range?: GridRange
  readonly description?: string
  readonly warningOnly?: boolean
  readonly editors?: { readonly users?: readonly string[] }
  readonly [other: string]: unknown
}

export interface ConditionalFormatRule {
  readonly ranges?: readonly GridRange[]
  readonly booleanRule?: { readonly condition?: BooleanCondition; readonly format?: CellFormat }
  readonly gradientRule?: unknown
}

export interface BasicFilter {
  readonly range?: GridRange
  readonly [other: string]: unknown
}

export interface EmbeddedChart {
  readonly chartId: number
  readonly spec?: { readonly title?: string; readonly [other: string]: unknown }
  readonly position?: {
    readonly overlayPosition?: {
      readonly anchorCell?: {
        readonly sheetId?: number
        readonly rowIndex?: number
        readonly columnIndex?: number
      }
      readonly [other: string]: unknown
    }
  }
}

export interface NamedRange {
  readonly namedRangeId: string
  readonly name: string
  readonly range: GridRange
}

export interface MetadataLocation {
  readonly locationType?: string
  readonly spreadsheet?: boolean
  readonly sheetId?: number
  readonly dimensionRange?: DimensionRange
}

export interface DeveloperMetadata {
  readonly metadataId: number
  readonly metadataKey?: string
  readonly metadataValue?: string
  readonly visibility?: string
  readonly location: MetadataLocation
}

export interface ValueRange {
  readonly range?: string
  readonly majorDimension?: string
  readonly values?: readonly (readonly unknown[])[]
}
