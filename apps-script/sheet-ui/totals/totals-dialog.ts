import type { Book } from '../../../shared/book/book.ts'
import { type Totals, totals } from '../../../shared/decide/row/totals.ts'
import { type Outlook, outlook } from '../../../shared/decide/row/year-totals.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { japanDate } from '../../../shared/time/japan-date.ts'
import { answering } from '../answering.ts'
import { lookAtBook } from '../change-rows.ts'
import type { Dialog } from '../dialog.ts'
import { type Html, html } from '../html.ts'
import { totalsProperty } from './daily-totals.ts'
import { blocksOf, headLines, outlookText } from './totals-grid.ts'
import { writeTotals } from './write-totals.ts'

/** 「集計」: the numbers at a glance, and the tab with all of them. */
export const totalsDialog: Dialog = {
  title: '集計',
  size: { width: 640, height: 480 },
  open: (asker) => {
    const now = asker.desk.clock.now()
    const book: Book = lookAtBook(asker)
    return { body: page(totals(book), outlook(book, japanDate(now))) }
  },
}

export const totalsAnswers = {
  writeTotals: answering(z.object({}), (asker) => {
    const { desk } = asker
    const now = desk.clock.now()
    writeTotals(desk.spreadsheetId(), lookAtBook(asker), now)
    desk.properties.write({ [totalsProperty]: japanDate(now) })
    return { notice: 'タブ「集計」に書き出しました。これからは一日に一度、新しくなります。' }
  }),
}

function page(numbers: Totals, ahead: Outlook): Html {
  const [, sums = ''] = headLines(numbers, ahead, '')
  const [, kinds, years, meetings] = blocksOf(numbers, ahead)
  const shown = [
    { title: '開催ごと', block: meetings },
    { title: '年度', block: years },
    { title: '種別', block: kinds },
  ]
  return html`<form data-ask="writeTotals"><p>${sums}</p><p class="${ahead.hasGap ? 'box doubt' : 'note'}">${outlookText(ahead)}</p>
${shown.map(({ title, block }) => block && html`<h2>${title}</h2>${table(block.header, block.rows)}`)}
<div class="actions">
<span class="lead note">都道府県別の表とグラフは、タブ「集計」に入ります。</span>
<button type="button" class="quiet" data-close>閉じる</button>
<button autofocus>タブ「集計」に書き出す</button></div></form>`
}

type Rows = readonly (readonly (string | number | null)[])[]

function table(header: readonly string[], rows: Rows): Html {
  const isNumeric = (column: number): boolean =>
    rows.some((cells) => typeof cells[column] === 'number')
  const names = header.map((name, column) =>
    isNumeric(column) ? html`<th class="number">${name}</th>` : html`<th>${name}</th>`,
  )
  return html`<table><thead><tr>${names}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map(cell)}</tr>`)}</tbody></table>`
}

const cell = (value: string | number | null): Html =>
  typeof value === 'number' ? html`<td class="number">${value}</td>` : html`<td>${value ?? ''}</td>`
