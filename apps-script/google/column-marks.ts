import { sheets } from './advanced-services.ts'

type Sheet = GoogleAppsScript.Sheets.Schema.Sheet
type Request = GoogleAppsScript.Sheets.Schema.Request

/** Our columns carry a mark that moves with them, so that a renamed header is recognised (PLATFORM §3.3). */
const markKey = 'jimukyoku'

/** A column's mark: where it stands now, and which of our columns it says it is. */
export type ColumnMark = {
  readonly id: number
  readonly sheetId: number
  readonly index: number
  /** Tab key and column key, as `registrations/status`. */
  readonly says: string
}

/** What a question for marks must name among the fields of `data`. */
export const markFields = 'columnMetadata.developerMetadata(metadataId,metadataKey,metadataValue)'

/** The marks in an answer; its ranges begin at the first column. */
export function columnMarks(answer: readonly Sheet[]): readonly ColumnMark[] {
  return answer.flatMap(({ properties, data }) =>
    (data?.[0]?.columnMetadata ?? []).flatMap(({ developerMetadata }, index) =>
      (developerMetadata ?? []).flatMap(({ metadataId, metadataKey, metadataValue }) =>
        metadataKey === markKey && metadataId !== undefined && metadataValue !== undefined
          ? [{ id: metadataId, sheetId: properties?.sheetId ?? 0, index, says: metadataValue }]
          : [],
      ),
    ),
  )
}

/** All marks of a spreadsheet, in one call. */
export function readColumnMarks(spreadsheetId: string): readonly ColumnMark[] {
  const fields = `sheets(properties.sheetId,data.${markFields})`
  return columnMarks(sheets().get(spreadsheetId, { fields }).sheets ?? [])
}

export const addMark = ({ sheetId, index, says }: Omit<ColumnMark, 'id'>): Request => ({
  createDeveloperMetadata: {
    developerMetadata: {
      metadataKey: markKey,
      metadataValue: says,
      visibility: 'DOCUMENT',
      location: {
        dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
      },
    },
  },
})

export const removeMark = ({ id }: ColumnMark): Request => ({
  deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: id } } },
})
