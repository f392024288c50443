import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { understoodRequests } from './core/batch-update.ts'
import { loadDiscovery, unknownFields } from './discovery-schema.ts'
import { openWorld } from './open-world.ts'
import { requestSchemas } from './request-schemas.ts'

const sheets = loadDiscovery('sheets.v4')
const gmail = loadDiscovery('gmail.v1')

const code = `
  const at = (dimension, startIndex, endIndex) => ({ sheetId: 0, dimension, startIndex, endIndex })
  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 2 }
  const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'a' }] }, strict: true, showCustomUi: true }
  const requests = [
    { addSheet: { properties: { title: 'x', hidden: true, gridProperties: { frozenRowCount: 1 } } } },
    { updateCells: { range, fields: '*', rows: [{ values: [{ userEnteredValue: { formulaValue: '=1/0' }, note: 'n' }, { userEnteredValue: { numberValue: 1 } }] }] } },
    { setDataValidation: { range, rule } },
    { repeatCell: { range, cell: { userEnteredFormat: { numberFormat: { type: 'DATE', pattern: 'yyyy' } } }, fields: 'userEnteredFormat.numberFormat' } },
    { addProtectedRange: { protectedRange: { range, warningOnly: true, description: 'd' } } },
    { addConditionalFormatRule: { index: 0, rule: { ranges: [range], booleanRule: { condition: { type: 'BLANK' }, format: {} } } } },
    { updateConditionalFormatRule: { index: 0, sheetId: 0, rule: { ranges: [range], booleanRule: { condition: { type: 'NOT_BLANK' } } } } },
    { addDimensionGroup: { range: at('COLUMNS', 3, 5) } },
    { updateDimensionGroup: { dimensionGroup: { range: at('COLUMNS', 3, 5), depth: 1, collapsed: true }, fields: 'collapsed' } },
    { updateDimensionProperties: { range: at('COLUMNS', 0, 1), properties: { pixelSize: 80 }, fields: 'pixelSize' } },
    { setBasicFilter: { filter: { range } } },
    { addNamedRange: { namedRange: { name: 'n', range } } },
    { addChart: { chart: { chartId: 7, spec: { title: 't', basicChart: { chartType: 'COLUMN', headerCount: 1, domains: [{ domain: { sourceRange: { sources: [range] } } }], series: [{ series: { sourceRange: { sources: [range] } }, targetAxis: 'LEFT_AXIS' }] } }, position: { overlayPosition: { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 0 }, widthPixels: 300, heightPixels: 200 } } } } },
    { createDeveloperMetadata: { developerMetadata: { metadataKey: 'k', metadataValue: 'v', visibility: 'DOCUMENT', location: { dimensionRange: at('COLUMNS', 0, 1) } } } },
    { createDeveloperMetadata: { developerMetadata: { metadataKey: 's', visibility: 'PROJECT', location: { spreadsheet: true } } } },
    { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataKey: 's' } } } },
    { sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
  ]
  function sheetAnswers() {
    const id = SpreadsheetApp.getActive().getId()
    const how = { valueInputOption: 'RAW' }
    return {
      requests,
      BatchUpdateSpreadsheetResponse: Sheets.Spreadsheets.batchUpdate({ requests, includeSpreadsheetInResponse: true }, id),
      Spreadsheet: Sheets.Spreadsheets.get(id, { includeGridData: true }),
      ValueRange: Sheets.Spreadsheets.Values.get(id, 'A1:B2'),
      BatchGetValuesResponse: Sheets.Spreadsheets.Values.batchGet(id, { ranges: ['A1:B2'] }),
      BatchGetValuesByDataFilterResponse: Sheets.Spreadsheets.Values.batchGetByDataFilter({ dataFilters: [{ gridRange: range }] }, id),
      UpdateValuesResponse: Sheets.Spreadsheets.Values.update({ values: [[1]] }, id, 'A1', how),
      BatchUpdateValuesResponse: Sheets.Spreadsheets.Values.batchUpdate({ ...how, data: [{ range: 'A1', values: [[1]] }] }, id),
      AppendValuesResponse: Sheets.Spreadsheets.Values.append({ values: [[1]] }, id, 'A1', how),
      ClearValuesResponse: Sheets.Spreadsheets.Values.clear({}, id, 'A1'),
    }
  }
  function mailAnswers() {
    const raw = Utilities.newBlob('To: event@jimukyoku.example\\r\\nSubject: x\\r\\n\\r\\ny').getBytes()
    const draft = Gmail.Users.Drafts.create({ message: { raw } }, 'me')
    const drafts = Gmail.Users.Drafts.list('me')
    const full = Gmail.Users.Drafts.get('me', draft.id)
    const sent = Gmail.Users.Drafts.send({ id: draft.id }, 'me')
    const label = Gmail.Users.Labels.create({ name: 'l' }, 'me')
    return {
      Draft: [draft, full], ListDraftsResponse: [drafts], Message: [sent, ...['full', 'metadata', 'minimal', 'raw'].map((format) => Gmail.Users.Messages.get('me', sent.id, { format }))],
      ListMessagesResponse: [Gmail.Users.Messages.list('me')], ListThreadsResponse: [Gmail.Users.Threads.list('me')],
      Thread: [Gmail.Users.Threads.get('me', sent.threadId)], Label: [label], ListLabelsResponse: [Gmail.Users.Labels.list('me')],
      Profile: [Gmail.Users.getProfile('me')], ListSendAsResponse: [Gmail.Users.Settings.SendAs.list('me')],
    }
  }`

describe.skipIf(!sheets)('Google’s description of Sheets v4 (skipped where it is absent)', () => {
  const known = sheets ?? { schemas: {} }
  const run = openWorld({ code }).runFunction('sheetAnswers')
  const { requests = [], ...answers } = (run.value ?? {}) as { requests?: object[] }

  it('knows every request that the stand-in understands', () => {
    const names = Object.keys(known.schemas.Request?.properties ?? {})
    expect(understoodRequests.filter((name) => !names.includes(name))).toEqual([])
    expect(requests.flatMap((one) => unknownFields(known, 'Request', one))).toEqual([])
  })

  it('knows every field of its answers', () => {
    expect(run.error).toBeUndefined()
    expect(Object.keys(answers)).toHaveLength(9)
    for (const [name, answer] of Object.entries(answers)) {
      expect([name, unknownFields(known, name, answer)]).toEqual([name, []])
    }
  })

  it('tells a field that it does not know', () => {
    expect(unknownFields(known, 'ValueRange', { range: 'A1', wrong: 1 })).toEqual([
      'ValueRange.wrong',
    ])
  })
})

describe.skipIf(!gmail)('Google’s description of Gmail v1 (skipped where it is absent)', () => {
  it('knows every field of the answers', () => {
    const run = openWorld({ code }).runFunction('mailAnswers')
    expect(run.error).toBeUndefined()
    const answers = (run.value ?? {}) as Record<string, unknown[]>
    expect(Object.keys(answers)).toHaveLength(10)
    for (const [name, list] of Object.entries(answers)) {
      const unknown = list.flatMap((one) => unknownFields(gmail ?? { schemas: {} }, name, one))
      expect([name, unknown]).toEqual([name, []])
    }
  })
})

const bundle = fileURLToPath(new URL('../../dist/apps-script/Code.js', import.meta.url))

describe.skipIf(!sheets || !gmail || !existsSync(bundle))(
  'Google’s descriptions (skipped where they or the built bundle are absent)',
  () => {
    it('know every field and value that the bundle sends when it sets up and runs', () => {
      const w = openWorld()
      const wrong: string[] = []
      const seen = new Set<string>()
      w.observe((name, args) => {
        const schema = (requestSchemas as Record<string, string | undefined>)[name]
        const api = name.startsWith('Gmail.') ? gmail : sheets
        if (!schema || !api) return
        seen.add(name)
        wrong.push(...unknownFields(api, schema, args[0]))
      })
      expect(w.runFunction('setUp').error).toBeUndefined()
      w.advance(20 * 60_000)
      expect(wrong).toEqual([])
      expect([...seen]).toContain('Sheets.Spreadsheets.batchUpdate')
    })
  },
)
