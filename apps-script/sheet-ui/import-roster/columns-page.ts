import { type ImportField, importFields } from '../../../shared/exchange/import-field.ts'
import type { ColumnMatch } from '../../../shared/exchange/match-columns.ts'
import { type Html, html } from '../html.ts'
import { fieldNames } from './words.ts'

type Rows = readonly (readonly string[])[]

const samples = 3

/** Second: which column is what, as proposed; the person may change it. */
export function columnsPage(rows: Rows, match: ColumnMatch): Html {
  const header = match.headerRow === undefined ? [] : (rows[match.headerRow] ?? [])
  const people = rows.slice(firstPerson(match))
  const lines = match.fields.map((field, column) => {
    const name = header[column] || `${column + 1}列目`
    const cells = people
      .map((row) => row[column] ?? '')
      .filter((cell) => cell !== '')
      .slice(0, samples)
    return html`<tr><td>${name}</td><td class="why">${cells.join(' ／ ').slice(0, 80)}</td>
<td><select name="columns.${column}" aria-label="「${name}」の列を何として読むか">${options(field)}</select></td></tr>`
  })
  return html`<p>${people.length}行あります。列の読み方が違うときは直してください。姓と名、都道府県と市町村のように分かれている列は、同じものを選ぶとつなげます。</p>
<form data-step="preview"><table><thead><tr><th>列</th><th>例</th><th>読み方</th></tr></thead>
<tbody>${lines}</tbody></table>
<div class="row"><div class="grow"><label for="mark">「第1期参加」の列に入れる印（入れないときは空欄のまま）</label>
<input id="mark" name="firstTerm" maxlength="40" autocomplete="off" placeholder="例：第1期参加者"></div>
<div class="grow"><label for="existing">すでに名簿にいる人の、中身が違うセル</label>
<select id="existing" name="existing"><option value="keep">名簿のままにする（空欄だけ埋める）</option>
<option value="overwrite">この表の内容に書き換える</option></select></div></div>
<div class="actions"><button type="button" class="quiet" data-close>やめる</button>
<button autofocus>取り込む前に確かめる</button></div></form>`
}

export const firstPerson = ({ headerRow }: ColumnMatch): number =>
  headerRow === undefined ? 0 : headerRow + 1

const options = (chosen: ImportField | undefined): Html[] => [
  html`<option value="">取り込まない</option>`,
  ...importFields.map((field) =>
    field === chosen
      ? html`<option value="${field}" selected>${fieldNames[field]}</option>`
      : html`<option value="${field}">${fieldNames[field]}</option>`,
  ),
]
