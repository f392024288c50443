import type { Book } from '../../../../shared/book/book.ts'
import { allTabs } from '../../../../shared/book/tabs/all-tabs.ts'
import { isMailKind, mailKinds } from '../../../../shared/mail/kind/kinds.ts'
import { standardTexts } from '../../../../shared/mail/texts/all-texts.ts'
import {
  type CheckedText,
  checkText,
  type EditedText,
  knownPlaceholders,
  sendingFaults,
  yardstickFor,
} from '../../../../shared/mail/words/check-text.ts'
import type { Planned } from '../../../../shared/mail/words/sample-mail.ts'
import { type Html, html } from '../../html.ts'
import { option } from '../meeting-select.ts'
import { problemList } from './problem-text.ts'

export type ShownText = EditedText & {
  readonly name: string
  readonly mode: '自動' | '確認してから' | ''
}

/** A text as the tab has it, else as it was installed. */
export function shownText(book: Book, kind: string): ShownText | undefined {
  const standard = standardTexts.find((one) => one.kind === kind)
  const values = book.mailTexts.rows.find((row) => row.values.kind === kind)?.values
  if (values) return { ...values, name: values.name || standard?.name || kind }
  return standard && { ...standard, mode: isMailKind(kind) ? mailKinds[kind].mode : '' }
}

/** All texts, those that cannot be sent marked. */
export function listPage(view: Planned): Html {
  const kinds = new Set([
    ...standardTexts.map(({ kind }) => kind),
    ...view.book.mailTexts.rows.map(({ values }) => values.kind),
  ])
  const known = knownPlaceholders(view.book)
  const rows = [...kinds].flatMap((kind) => {
    const text = shownText(view.book, kind)
    return text ? [listRow(known, text)] : []
  })
  return html`<p>文面を選んで直します。直した文面は、まだ送っていないメールすべてに使われます。</p>
<table><thead><tr><th scope="col">文面</th><th scope="col">送り方</th><th scope="col">様子</th><th scope="col"></th></tr></thead><tbody>${rows}</tbody></table>
<div class="actions"><p class="lead"><a href="#" data-ask="showCell" data-question="${JSON.stringify({ sheetId: allTabs.mailTexts.sheetId, cell: 'A1' })}">タブ「文面」を開く</a></p>
<button type="button" class="quiet" data-close autofocus>閉じる</button></div>`
}

function listRow(known: readonly string[], text: ShownText): Html {
  const { kind, name, mode } = text
  const standard = standardTexts.find((one) => one.kind === kind)
  const isStandard = standard?.subject === text.subject && standard.body === text.body
  const isFaulty = sendingFaults(known, text).length > 0
  return html`<tr><th scope="row">${name}<div class="note">${kind}</div></th><td class="nowrap">${mode || '—'}</td>
<td>${isFaulty ? html`<span class="tag bad">送れません</span>` : html`<span class="note">${isStandard ? '標準のまま' : '直してあります'}</span>`}</td>
<td class="nowrap"><button type="button" class="quiet" data-ask="editMailText" data-question="${JSON.stringify({ kind })}" aria-label="${name}を直す">直す</button></td></tr>`
}

/**
 * One text to write over; what is the matter and how it reads follow every pause in typing. What that needs of
 * the book goes along with the page: it is not read again.
 */
export function editPage(view: Planned, text: ShownText): Html {
  const { kind, name, subject, body, mode } = text
  const hasSubject = isMailKind(kind)
  const yardstick = yardstickFor(view, kind)
  return html`<form data-ask="saveMailText" data-live="checkMailText"><div class="split">
<div><h2>${name}</h2><input type="hidden" name="kind" value="${kind}"><input type="hidden" name="yardstick" value="${JSON.stringify(yardstick)}">
${
  hasSubject
    ? html`<p><label for="mode">送り方</label><select id="mode" name="mode">${['自動', '確認してから'].map((one) => option(one, one, mode || mailKinds[kind].mode))}</select></p>
<p><label for="subject">件名</label><input id="subject" name="subject" maxlength="300" autocomplete="off" value="${subject}"></p>`
    : html`<input type="hidden" name="mode" value=""><input type="hidden" name="subject" value="">`
}
<label for="body">本文</label><textarea id="body" name="body" rows="20" spellcheck="false" autofocus>${body}</textarea>
<details><summary class="note">使える差し込み</summary><p class="note">${yardstick.known
    .map((one) => `{{${one}}}`)
    .join('　')}</p>
<p class="note">{{?名}}…{{/名}} のあいだは、その差し込みが空欄のとき出ません。</p></details></div>
<section aria-label="見本" aria-live="polite" tabindex="0" data-live-place>${checkedPart(checkText(yardstick, text))}</section></div>
<div class="actions"><p class="lead"><button type="button" class="link" data-ask="listMailTexts">一覧へ戻る</button>
<button type="button" class="link" data-ask="standardMailText" data-question="${JSON.stringify({ kind })}">標準の文面にする</button></p>
<button type="button" class="quiet" data-close>閉じる</button><button>保存する</button></div></form>`
}

/** Problems, and the mail as a real person would read it. */
export function checkedPart({ problems, sample }: CheckedText): Html {
  return html`${problemList(problems)}${
    sample &&
    html`<h2>${sample.name} 様ならこう届きます</h2><dl><dt>件名</dt><dd>${sample.subject}</dd></dl><pre>${sample.body}</pre>`
  }`
}
