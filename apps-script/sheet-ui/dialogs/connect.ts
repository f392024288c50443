import { isWebAppUrl } from '../../../shared/protocol/pairing-code.ts'
import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { japanTime } from '../../../shared/time/japan-date.ts'
import { stampedWebAppUrl } from '../../build-number.ts'
import { typedUrlProperty } from '../../web-app/known-web-app-url.ts'
import { issueCode, type ListedDevice, listDevices, revokeDevice } from '../../web-app/pairing.ts'
import { answering } from '../answering.ts'
import type { Asker, Dialog } from '../dialog.ts'
import { type Html, html } from '../html.ts'

/** 「拡張機能をつなぐ」: a code for one device, and the devices that are connected. */
export const connectDialog: Dialog = {
  title: '拡張機能をつなぐ',
  size: { width: 500, height: 480 },
  open: ({ desk }) => ({
    body: html`<ol><li>この端末の名前を入れて「接続コードを作る」を押します。</li>
<li>できたコードをコピーし、拡張機能の設定画面に貼り付けて「つなぐ」を押します。</li></ol>
<form data-ask="issuePairingCode"><div class="row"><div class="grow">
<label for="name">端末の名前（例：受付のノートPC）</label>
<input id="name" name="name" maxlength="60" required autocomplete="off" autofocus></div>
<button>接続コードを作る</button></div>
${stampedWebAppUrl === '' ? addressField(desk.webAppUrl()) : html``}</form>
${connected(listDevices(desk))}`,
    script: copyScript,
  }),
}

const pairingQuestion = z.object({ name: z.string(), address: z.optional(z.string()) })

const notAnAddress =
  'エディターの「デプロイ」→「デプロイを管理」に出る「ウェブアプリ」の URL（末尾が /exec）を、「公開したアドレス」に貼り付けてください。'

export const connectAnswers = {
  issuePairingCode: answering(pairingQuestion, ({ desk }, { name, address = '' }) => {
    const typed = address
      .normalize('NFKC')
      .replace(/\s+/g, '')
      .replace(/[?#].*$/, '')
    if (typed !== '' && !isWebAppUrl(typed)) return { fault: notAnAddress }
    const url = typed || desk.webAppUrl()
    const issued = issueCode(desk, { name, url })
    if (!issued.ok)
      return {
        fault:
          issued.error.tag === 'no-name'
            ? '端末の名前を入れてください。'
            : `ウェブアプリのアドレスが分かりません。${notAnAddress}`,
      }
    if (typed !== '' && typed !== desk.webAppUrl())
      desk.properties.write({ [typedUrlProperty]: typed })
    const { code, until } = issued.value
    return { data: { code }, html: codePage(code, japanTime(until)).markup }
  }),
  revokeDevice: answering(z.object({ id: z.string() }), ({ desk }: Asker, { id }) => {
    revokeDevice(desk, id)
    return { html: connected(listDevices(desk)).markup, notice: '接続を解除しました。' }
  }),
}

/** Closed while an address is known: it rarely has to be put right. */
const addressField = (known: string): Html => html`<details${known === '' ? html` open` : html``}>
<summary>公開したアドレス</summary>
<label for="address">「デプロイを管理」に出る「ウェブアプリ」の URL</label>
<input id="address" name="address" type="url" value="${known}" autocomplete="off" spellcheck="false"></details>`

const codePage = (code: string, until: string): Html => html`
<label for="code">接続コード</label>
<textarea id="code" rows="5" readonly autofocus>${code}</textarea>
<p class="note">一度だけ、${until}まで使えます。ほかの人に送らないでください。</p>
<div class="actions"><button type="button" class="quiet" data-close>閉じる</button>
<button type="button" data-copy="code">コピーする</button></div>`

function connected(devices: readonly ListedDevice[]): Html {
  if (devices.length === 0) return html``
  const items = devices.map(({ id, name, state }) => {
    const action =
      state === 'revoked'
        ? html`<span class="note">解除済み</span>`
        : html`<button class="link" type="button" data-ask="revokeDevice" data-question="${JSON.stringify({ id })}" aria-label="${name} の接続を解除">接続を解除</button>`
    return html`<tr><td>${name}</td><td class="number">${action}</td></tr>`
  })
  return html`<h2>つながっている端末</h2><table>${items}</table>`
}

const copyScript = `
document.addEventListener('click', ({ target }) => {
  const { copy } = target.dataset
  if (!copy) return
  q(copy).select()
  document.execCommand('copy')
  say('status', 'コピーしました')
})
document.addEventListener('answered', () => { const code = q('code'); if (code) code.select() })
`
