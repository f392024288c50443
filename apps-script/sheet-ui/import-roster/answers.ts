import type { ImportWish } from '../../../shared/decide/people/import-plan.ts'
import { importPlan } from '../../../shared/decide/people/import-plan.ts'
import { importRoster } from '../../../shared/decide/people/import-roster.ts'
import { type ImportField, importFields } from '../../../shared/exchange/import-field.ts'
import { listPeople } from '../../../shared/exchange/list-people.ts'
import { matchColumns } from '../../../shared/exchange/match-columns.ts'
import { readDelimited } from '../../../shared/exchange/read-delimited.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { ok } from '../../../shared/result.ts'
import { answering } from '../answering.ts'
import { changeRows, lookAtBook } from '../change-rows.ts'
import { columnsPage, firstPerson } from './columns-page.ts'
import { endPage } from './end-page.ts'
import { previewPage } from './preview-page.ts'

const mostRows = 5000
const chunk = 100

const line = z.int().check(z.minimum(1), z.maximum(100_000))
const cells = z.array(z.string().check(z.maxLength(5000))).check(z.maxLength(100))
const reading = {
  columns: z.array(z.enum([...importFields, ''])).check(z.maxLength(100)),
  existing: z.enum(['keep', 'overwrite']),
  firstTerm: z.string().check(z.maxLength(40)),
}

const fieldsOf = (columns: readonly (ImportField | '')[]): readonly (ImportField | undefined)[] =>
  columns.map((field) => field || undefined)

const nobody = { fault: '氏名の列が選ばれていません。「読み方」で選んでください。' }

export const importRosterAnswers = {
  readRoster: answering(
    z.object({ text: z.string().check(z.maxLength(4_000_000)) }),
    (_, asked) => {
      const rows = readDelimited(asked.text)
      const match = matchColumns(rows)
      const people = rows.slice(firstPerson(match))
      if (people.length === 0) return { fault: '行がありません。見出しごと貼り付けてください。' }
      if (people.length > mostRows)
        return { fault: `一度に取り込めるのは${mostRows}行までです。分けて取り込んでください。` }
      const data = { rows: people, firstLine: firstPerson(match) + 1 }
      return { html: columnsPage(rows, match).markup, data }
    },
  ),

  previewRoster: answering(
    z.object({ ...reading, rows: z.array(cells).check(z.maxLength(mostRows)), firstLine: line }),
    (asker, { columns, rows, firstLine, existing, firstTerm }) => {
      if (!columns.includes('name')) return nobody
      const people = listPeople({ rows, fields: fieldsOf(columns), firstLine })
      const wish: ImportWish = { people, existing, firstTerm: firstTerm.trim(), accepted: [] }
      const lines = importPlan(lookAtBook(asker), wish)
      const certain = lines
        .filter(({ kind }) => kind === 'new' || kind === 'changed')
        .map(({ line: number }) => number)
      return { html: previewPage(lines).markup, data: { certain } }
    },
  ),

  importRoster: answering(
    z.object({
      ...reading,
      accepted: z.array(line).check(z.maxLength(mostRows)),
      people: z.array(z.object({ line, cells })).check(z.maxLength(chunk)),
    }),
    (asker, { columns, people, existing, firstTerm, accepted }) => {
      const listed = people.flatMap((one) =>
        listPeople({ rows: [one.cells], fields: fieldsOf(columns), firstLine: one.line }),
      )
      const wish = { people: listed, existing, firstTerm: firstTerm.trim(), accepted }
      const count = { made: 0, changed: 0 }
      changeRows(asker, (draft) => {
        const outcome = importRoster(draft, wish, { who: asker.who, action: '取込' })
        count.made = outcome.lines.filter(({ kind }) => kind === 'new').length
        count.changed = outcome.lines.filter(({ kind }) => kind === 'changed').length
        return ok(outcome.draft)
      })
      return { data: count }
    },
  ),

  importedRoster: answering(
    z.object({ made: z.int(), changed: z.int(), left: z.int() }),
    (_, counts) => ({ html: endPage(counts).markup }),
  ),
}
