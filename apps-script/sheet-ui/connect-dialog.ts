import type { ListedDevice } from '../web-app/pairing.ts'

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (character) =>
      ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character] ?? '',
  )

const style = `
:root{--ink:#1d2530;--sub:#5b6675;--line:#dfe4ea;--wash:#f6f8fa;--brand:#1f5f8b;--bad:#b3261e}
*{box-sizing:border-box}
body{margin:0;padding:4px 2px;color:var(--ink);font:14px/1.7 "Hiragino Sans","Noto Sans JP","Noto Sans CJK JP","Yu Gothic UI",Meiryo,sans-serif}
ol{margin:0 0 14px;padding-left:1.5em}
label{display:block;font-size:12px;color:var(--sub)}
input,textarea{width:100%;border:1px solid var(--line);border-radius:7px;padding:7px 10px;font:inherit;color:inherit}
textarea{font:12px/1.5 ui-monospace,monospace;height:76px;resize:none}
button{border:0;border-radius:8px;background:var(--brand);color:#fff;font:600 14px inherit;padding:8px 18px;cursor:pointer}
button.plain{background:none;color:var(--brand);padding:2px 6px;font-weight:400}
button:focus-visible,input:focus-visible,textarea:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}
.row{display:flex;gap:8px;align-items:end;margin:2px 0 12px}
.note{font-size:12px;color:var(--sub);margin:4px 0 0}
[role=alert]{color:var(--bad)}
ul{list-style:none;margin:4px 0 0;padding:0}
li.device{display:flex;justify-content:space-between;border-top:1px solid var(--line);padding:4px 0}
h2{font-size:13px;margin:18px 0 0;color:var(--sub);font-weight:600}
`

const script = `
const q = (id) => document.getElementById(id)
const fail = (error) => { q('fault').textContent = error.message || String(error) }
q('form').addEventListener('submit', (event) => {
  event.preventDefault()
  q('fault').textContent = ''
  google.script.run.withFailureHandler(fail).withSuccessHandler((issued) => {
    if (issued.fault) { q('fault').textContent = issued.fault; return }
    q('code').value = issued.code
    q('until').textContent = issued.until
    q('result').hidden = false
    q('code').focus(); q('code').select()
  }).issuePairingCode(q('name').value)
})
q('copy').addEventListener('click', () => {
  q('code').select()
  document.execCommand('copy')
  q('copied').textContent = 'コピーしました'
})
for (const button of document.querySelectorAll('[data-device]'))
  button.addEventListener('click', () => {
    google.script.run.withFailureHandler(fail).withSuccessHandler(() => {
      button.replaceWith('解除しました')
    }).revokePairedDevice(button.dataset.device)
  })
`

/** 「拡張機能をつなぐ」: a code for one device, and the devices that are connected. */
export function connectDialog(devices: readonly ListedDevice[]): string {
  const listed = devices.map(({ id, name, state }) => {
    const label = escapeHtml(name)
    const action =
      state === 'revoked'
        ? '<span class="note">解除済み</span>'
        : `<button class="plain" type="button" data-device="${escapeHtml(id)}" aria-label="${label} の接続を解除">接続を解除</button>`
    return `<li class="device"><span>${label}</span>${action}</li>`
  })
  const connected =
    listed.length === 0 ? '' : `<h2>つながっている端末</h2><ul>${listed.join('')}</ul>`
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><style>${style}</style><body>
<ol><li>この端末の名前を入れて「接続コードを作る」を押します。</li>
<li>できたコードをコピーし、拡張機能の設定画面に貼り付けて「つなぐ」を押します。</li></ol>
<form id="form"><label for="name">端末の名前（例：受付のノートPC）</label>
<div class="row"><input id="name" name="name" maxlength="60" required autocomplete="off" autofocus>
<button type="submit" style="white-space:nowrap">接続コードを作る</button></div></form>
<p id="fault" role="alert"></p>
<div id="result" hidden><label for="code">接続コード</label>
<textarea id="code" readonly></textarea>
<p class="note">一度だけ、<span id="until"></span>まで使えます。ほかの人に送らないでください。</p>
<button id="copy" type="button">コピーする</button> <span id="copied" role="status" class="note"></span></div>
${connected}
<script>${script}</script></body></html>`
}
