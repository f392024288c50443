import type { Book } from '../../../../shared/book/book.ts'
import {
  type NoticeItem,
  type OfficialNotice,
  officialNotice,
} from '../../../../shared/mail/words/official-notice.ts'
import { reasonText } from '../../../../shared/mail/words/reason-text.ts'
import { type Html, html } from '../../html.ts'
import { addresseeFor, type NoticeForm, type noticePeople } from './pick-people-page.ts'

type People = ReturnType<typeof noticePeople>

/** Then: each paper as the printer will give it, a page each. */
export function papersPage(book: Book, people: People, form: NoticeForm): Html {
  const { number, date, signer } = form
  const papers = people.map((person) => {
    const wish = { number, date, signer, addressee: addresseeFor(person, form) }
    return { person, notice: officialNotice(book, person, wish) }
  })
  const made = papers.flatMap(({ notice }) => (notice.ok ? [notice.value] : []))
  const ids = papers.flatMap(({ person, notice }) =>
    notice.ok ? [person.values.registrationId] : [],
  )
  return html`${papers.map(
    ({ person, notice }) =>
      !notice.ok &&
      html`<div class="box bad unprinted">${person.values.name} 様：${reasonText(notice.error)}</div>`,
  )}
<p class="note unprinted">PDFでお渡しするときは、印刷の画面で送信先を「PDFに保存」にします。文の言い回しは、メニュー「文面」の「開催通知」で直せます。</p>
${made.map(paper)}
<div class="actions"><p class="lead"><button type="button" class="link" data-ask="askNotices" data-question="${JSON.stringify(form)}">戻る</button></p>
<button type="button" class="quiet" data-close>閉じる</button>
${
  ids.length > 0 &&
  html`<button type="button" class="quiet" data-ask="noticesIssued" data-question="${JSON.stringify({ ids })}">「発行済」にする</button>
<button type="button" data-print autofocus>印刷する</button>`
}</div>`
}

const paper = (
  notice: OfficialNotice,
): Html => html`<article class="paper" aria-label="${notice.addressee}への開催通知">
<p class="end">${notice.number}<br>${notice.date}</p>
<p>${notice.addressee}</p>
<p class="end">${notice.host}<br>${notice.signer}</p>
<h1>${notice.title}</h1>
${notice.paragraphs.map((paragraph) => html`<p class="text">${paragraph}</p>`)}
${
  notice.items.length > 0 &&
  html`<p class="centre">記</p><table class="items"><tbody>${notice.items.map(item)}</tbody></table><p class="end">以上</p>`
}</article>`

const item = ({ label, lines }: NoticeItem, index: number): Html =>
  html`<tr><td>${index + 1}</td><th scope="row">${label}</th><td>${lines.map((line, at) => html`${at > 0 && html`<br>`}${line}`)}</td></tr>`
