/**
 * A page built like Gmail's, for tests: same nesting, attributes and classes as far as they are known
 * (expanded message: capture 2025-08; folded message: capture 2019-12; wrappers: InboxSDK's selectors,
 * 2026-07), same rules for scripts, and the traps: senders in the list, other people in quotes,
 * marks of direction around addresses. Persons are invented by whoever calls.
 */
import { gmailPageScript } from './gmail-page-script.ts'
import { gmailPageStyle } from './gmail-page-style.ts'

export type GmailPageMessage = {
  /** Hexadecimal, as Gmail's API names it. */
  readonly id: string
  readonly threadId: string
  readonly from: { readonly name: string; readonly address: string }
  readonly to: { readonly name: string; readonly address: string }
  /** ISO 8601 with offset. */
  readonly date: string
  readonly subject: string
  readonly text?: string
  /** Trusted by the caller; wins over `text`. */
  readonly html?: string
  readonly attachmentNames?: readonly string[]
  /** Folded messages show no text until clicked. Default: only the last of a thread is expanded. */
  readonly expanded?: boolean
}

export type GmailPageOptions = {
  readonly messages: readonly GmailPageMessage[]
  /** A policy like Gmail's, Trusted Types included. */
  readonly csp: boolean
  /** Where an opened thread stands: in place of the list, or beside it. */
  readonly pane?: 'single' | 'split'
}

/** The whole page. A click on a row opens its thread by pushState, `#inbox` shows the list again. */
export function gmailPage({ messages, csp, pane = 'single' }: GmailPageOptions): string {
  const threads = [...new Set(messages.map((message) => message.threadId))].map((threadId) =>
    messages.filter((message) => message.threadId === threadId),
  )
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8">${csp ? policy : ''}
<title>受信トレイ - 練習用メール</title><style nonce="page">${gmailPageStyle}</style></head>
<body class="${pane}"><div class="nH bar"><b>メール</b><a href="#inbox" id="back">← 受信トレイ</a></div>
<div class="nH panes"><div class="nH list" role="${pane === 'split' ? 'region' : 'main'}" id="list"><table class="F cf zt"><tbody>
${threads.map(row).join('\n')}</tbody></table></div>
<div class="nH" role="main" id="open" hidden></div></div>
${threads.map((thread) => `<template data-thread="${thread[0]?.threadId}">${threadHtml(thread)}</template>`).join('')}
${messages.map((message) => `<template data-message="${message.id}">${expandedHtml(message)}</template>`).join('')}
<script nonce="page">${gmailPageScript}</script></body></html>`
}

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'nonce-page' 'strict-dynamic'; style-src 'nonce-page'; img-src 'self' data:; object-src 'none'; base-uri 'self'; require-trusted-types-for 'script'">`

function row(thread: readonly GmailPageMessage[]): string {
  const last = thread.at(-1)
  if (!last) return ''
  const { name, address } = last.from
  return `<tr class="zA" role="row" tabindex="-1" data-open="${last.threadId}"><td class="yX"><span class="yP" email="${escapeHtml(address)}" name="${escapeHtml(name)}">${escapeHtml(name)}</span></td>
<td class="xY"><span class="bog">${escapeHtml(last.subject)}</span></td><td class="xW"><span title="${shownDate(last.date)}">${shownDate(last.date).slice(5, -6)}</span></td></tr>`
}

function threadHtml(thread: readonly GmailPageMessage[]): string {
  const [first] = thread
  const items = thread.map((message, index) =>
    (message.expanded ?? index === thread.length - 1) ? expandedHtml(message) : foldedHtml(message),
  )
  return `<div class="nH g id"><div class="nH a98 iY"><div class="nH V8djrc byY"><div class="nH"><div class="ha">
<h2 class="hP" tabindex="-1" data-thread-perm-id="undefined" data-legacy-thread-id="${first?.threadId}">${escapeHtml(first?.subject ?? '')}</h2></div></div></div>
<div class="nH aHU"><div class="nH hx"><div class="nH" role="list">${items.join('\n')}</div></div></div></div></div>`
}

function expandedHtml(message: GmailPageMessage): string {
  const { id, from, to } = message
  const address = `\u202a${escapeHtml(from.address)}\u202c`
  return `<div class="h7 ie nH oy8Mbf" role="listitem" aria-expanded="true" tabindex="-1"><div class="Bk"><div class="G3 G2"><div><div>
<div class="adn ads" data-message-id="#msg-f:${parseInt(id.slice(-8), 16)}" data-legacy-message-id="${id}">
<div class="aju"><img class="ajn" alt="" jid="${escapeHtml(from.address)}" data-hovercard-id="${escapeHtml(from.address)}" data-name="${escapeHtml(from.name)}"></div>
<div class="gs"><div class="gE iv gt"><table class="cf gJ"><tbody><tr class="acZ">
<td class="gF gK"><table class="cf ix"><tbody><tr><td class="c2"><h3 class="iw gFxsud"><span class="qu" role="gridcell" translate="no"><span class="gD" email="${address}" name="${escapeHtml(from.name)}" data-hovercard-id="${escapeHtml(from.address)}"><span>${escapeHtml(from.name)}</span></span><span class="cfXrwd"></span><span class="go"><span aria-hidden="true">&lt;</span>${escapeHtml(from.address)}<span aria-hidden="true">&gt;</span></span></span></h3><h3 class="iw rapwed"></h3></td></tr></tbody></table></td>
<td class="gH bAk"><span class="g3" title="${shownDate(message.date)}" alt="${shownDate(message.date)}" role="gridcell">${shownDate(message.date).slice(5)}</span><div class="zd" role="checkbox" aria-checked="false" aria-label="スター"></div></td><td class="gH"></td>
<td class="gH acX bAm" rowspan="2"><div class="T-I aaq" role="button" tabindex="0" data-tooltip="返信" aria-label="返信">↩</div><div class="T-I aap" role="button" tabindex="0" aria-haspopup="true" aria-expanded="false" aria-label="その他">⋮</div></td></tr>
<tr class="acZ xD"><td class="ady"><div class="iw ajw"><span class="hb">To <span class="g2" email="${escapeHtml(to.address)}" name="${escapeHtml(to.name)}" data-hovercard-id="${escapeHtml(to.address)}">${escapeHtml(to.name)}</span></span></div><div class="ajy" role="button" aria-haspopup="true"></div></td></tr></tbody></table></div>
<div hidden></div><div class="qQVYZb"><div class="ii gt" jslog="1"><div class="a3s aiL">${bodyHtml(message)}</div></div></div>
<div class="hi">${(message.attachmentNames ?? []).map(attachmentHtml).join('')}</div></div><div class="ajx"></div></div></div></div></div></div></div>`
}

/** Who and a first line, but no id and no text. */
function foldedHtml({ id, from, date, text = '' }: GmailPageMessage): string {
  return `<div class="kv" role="listitem" tabindex="-1" data-unfold="${id}"><div class="Bk"><div class="G3 G2"><div><div><div class="adf ads">
<div class="gs gt"><div class="gE hI"><table class="cf gJ" role="presentation"><tbody><tr class="acZ"><td class="gF gK"><span class="gD" email="${escapeHtml(from.address)}" name="${escapeHtml(from.name)}" data-hovercard-id="${escapeHtml(from.address)}" role="gridcell">${escapeHtml(from.name)}</span></td>
<td class="gF gK"><div class="iA g6">${escapeHtml(text.slice(0, 40))}</div></td><td class="gH bAk"><span class="g3" title="${shownDate(date)}">${shownDate(date).slice(5)}</span></td></tr></tbody></table></div></div></div></div></div></div></div></div>`
}

function attachmentHtml(name: string): string {
  return `<span class="aZo" download_url="application/octet-stream:${escapeHtml(name)}:https://mail.google.com/x">${escapeHtml(name)}</span>`
}

function bodyHtml({ html, text = '' }: GmailPageMessage): string {
  return html ?? `<div dir="ltr">${escapeHtml(text).replaceAll('\n', '<br>')}</div>`
}

/** 2019年10月15日(火) 10:22 */
function shownDate(iso: string): string {
  const parts = new Intl.DateTimeFormat('ja-JP', {
    timeZone: 'Asia/Tokyo',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
  return parts
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`)
}
