import { dialogClient } from './dialog-client.ts'
import { dialogHeight } from './dialog-height.ts'
import { dialogStyle } from './dialog-style.ts'
import { escapeHtml, type Html, scriptData } from './html.ts'

export type DialogPage = {
  readonly title: string
  /** Of the window as it is opened, in pixels. */
  readonly height: number
  readonly body: Html
  /** For what forms with `data-ask` cannot do; sees `data`, `ask(name, question)`, `carryOut`, `show`, `close`. */
  readonly script?: string
  readonly data?: unknown
}

/** A dialog's whole page: the body between the one stylesheet and the one script of all dialogs. */
export function dialogPage({ title, height, body, script = '', data }: DialogPage): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><base target="_blank"><title>${escapeHtml(title)}</title><style>${dialogStyle}</style></head><body data-height="${String(height)}">
<main id="main" tabindex="-1" aria-label="${escapeHtml(title)}">${body.markup}</main>
<div id="line"><p id="line-fault" role="alert"></p><p id="line-status" role="status"></p><progress id="bar" hidden></progress><button id="stop" class="quiet" type="button" hidden>中断する</button></div>
<script id="data" type="application/json">${scriptData(data)}</script>
<script>${dialogClient}${script}${dialogHeight}</script></body></html>`
}
