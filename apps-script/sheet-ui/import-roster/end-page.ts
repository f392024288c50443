import { type Html, html } from '../html.ts'

type Counts = { readonly made: number; readonly changed: number; readonly left: number }

/** Last: what was done, and what was left when somebody stopped it. */
export const endPage = ({ made, changed, left }: Counts): Html => html`
<p class="box">${made}人を名簿に加え、${changed}行に書き足しました。</p>
${
  left > 0 &&
  html`<p class="box doubt">中断しました。${left}行は取り込んでいません。同じ表をもう一度取り込むと、残りだけが加わります。</p>`
}
<p>色の付いたセルがあれば、セルのメモに直し方があります。会員にするときは「会員区分」を変えてください。</p>
<div class="actions"><button type="button" data-close autofocus>閉じる</button></div>`
