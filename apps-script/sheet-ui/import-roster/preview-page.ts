import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import {
  canBeAccepted,
  type ImportedCell,
  type ImportLine,
} from '../../../shared/decide/people/import-plan.ts'
import { type Html, html } from '../html.ts'
import { doubtText, kindLooks, kindNames } from './words.ts'

/** What needs eyes stands first. */
const order = ['unclear', 'changed', 'new', 'known'] as const

/** Long lists show their beginnings; what is unclear is always shown whole. */
const shownLines = 200

/** Third: what will happen, line by line, before anything happens. */
export function previewPage(lines: readonly ImportLine[]): Html {
  const groups = order.map((kind) => ({ kind, own: lines.filter((line) => line.kind === kind) }))
  const counts = groups
    .filter(({ own }) => own.length > 0)
    .map(
      ({ kind, own }) =>
        html`<span class="tag ${kindLooks[kind]}">${kindNames[kind]} ${own.length}</span> `,
    )
  const certain = lines.filter(({ kind }) => kind === 'new' || kind === 'changed').length
  const isAsked = lines.some(canBeAccepted)
  return html`<p>${counts}</p><form data-step="take">
${groups.map(({ kind, own }) => groupTable(kind, own))}
<div class="actions"><span class="lead note">取り込んだ行は「操作記録」に残ります。メールは送られません。</span>
<button type="button" class="quiet" data-close>やめる</button>
<button autofocus>${certain}行${isAsked && html`と、印を付けた<output data-count="accepted">0</output>行`}を取り込む</button></div></form>`
}

function groupTable(kind: ImportLine['kind'], lines: readonly ImportLine[]): Html {
  if (lines.length === 0) return html``
  const shown = kind === 'unclear' ? lines : lines.slice(0, shownLines)
  const rest = lines.length - shown.length
  const table = html`<table class="lines"><thead><tr><th>行</th><th>自治体名</th><th>氏名</th><th>${remarkTitles[kind]}</th></tr></thead>
<tbody>${shown.map(lineRow)}</tbody></table>${rest > 0 && html`<p class="note">ほかに${rest}行あります。</p>`}`
  return kind === 'known'
    ? html`<details><summary>${kindNames[kind]}（${lines.length}行）</summary>${table}</details>`
    : html`<h2>${kindNames[kind]}（${lines.length}行）</h2>${table}`
}

const remarkTitles: Readonly<Record<ImportLine['kind'], string>> = {
  unclear: '理由',
  changed: '変わるところ',
  new: '所属・職名・メール',
  known: '違うところ',
}

function lineRow(line: ImportLine): Html {
  const { line: number, municipality, name, cells, kept, doubts } = line
  const tick =
    canBeAccepted(line) &&
    html`<label class="inline"><input type="checkbox" name="accepted" value="${number}"> 新しい人として取り込む</label>`
  return html`<tr><td class="number">${number}</td><td>${municipality}</td><td>${name}</td><td>
${line.kind === 'new' && summary(line)}${cells.map(cellChange)}${kept.map(cellKept)}${doubts.map((doubt) => html`<div class="doubt">${doubtText(doubt, line)}</div>`)}${tick}</td></tr>`
}

const summary = ({ values: { department, title, email } }: ImportLine): string =>
  [department, title, email].filter(Boolean).join(' ')

const headerOf = ({ key }: ImportedCell): string => allTabs.roster.columns[key].header

const cellChange = (cell: ImportedCell): Html =>
  html`<div>${headerOf(cell)}：${cell.before !== '' && html`<del>${cell.before}</del> → `}${cell.after}</div>`

const cellKept = (cell: ImportedCell): Html =>
  html`<div class="why">${headerOf(cell)}は「${cell.before}」のまま（この表では「${cell.after}」）</div>`
