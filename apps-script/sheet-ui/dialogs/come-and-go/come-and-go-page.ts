import type { Book } from '../../../../shared/book/book.ts'
import { japanDate } from '../../../../shared/time/japan-date.ts'
import { type Html, html } from '../../html.ts'
import { personFields } from '../person-fields.ts'
import { type Choice, pickField } from '../pick-field.ts'

export type ComeAndGo = 'join' | 'leave' | 'succeed'

export type ComeAndGoView = {
  readonly book: Book
  readonly now: number
  /** Whom the page offers first; blank for nobody. */
  readonly memberId: string
}

const names: Readonly<Record<ComeAndGo, string>> = {
  join: '入会',
  leave: '退会',
  succeed: '後任',
}

/** Three things that happen to a membership, each a page of its own. */
export function comeAndGoPage(page: ComeAndGo, { book, now, memberId }: ComeAndGoView): Html {
  const links = (Object.keys(names) as ComeAndGo[]).map(
    (key) =>
      html`<button type="button" class="quiet" ${key === page ? html`aria-current="page"` : false} data-ask="comeAndGo" data-question="${JSON.stringify({ page: key })}">${names[key]}</button>`,
  )
  const pages: Readonly<Record<ComeAndGo, () => Html>> = {
    join: () => joinForm(now),
    leave: () => leaveForm({ choices: people(book), value: memberId }, now),
    succeed: () => succeedForm({ choices: people(book), value: memberId }, now),
  }
  return html`<nav class="row" aria-label="手続き">${links}</nav>${pages[page]()}`
}

type Offered = { readonly choices: readonly Choice[]; readonly value: string }

function people(book: Book): readonly Choice[] {
  return book.roster.rows
    .filter(({ values }) => values.memberId !== '' && values.category !== '退会')
    .map(({ values }) => ({
      id: values.memberId,
      label: `${values.municipality}　${values.name}（${values.category || '区分なし'}）`,
    }))
}

const dayField = (label: string, now: number): Html =>
  html`<div><label for="day">${label}</label><input id="day" name="day" type="date" value="${japanDate(now)}" required></div>`

const buttons = (label: string): Html =>
  html`<div class="actions"><button type="button" class="quiet" data-close>やめる</button><button>${label}</button></div>`

function joinForm(now: number): Html {
  return html`<form data-ask="join"><p>電話や会場で入会を希望された方を、会員にします。名簿にいる方は、その行を会員にします。</p>
${personFields({ heading: '入会される方', sameWhenBlank: false })}
<div class="row">${dayField('入会日', now)}
<div><label for="by">入会経路</label><select id="by" name="by"><option>電話</option><option>会場</option><option>メール</option><option>その他</option></select></div></div>
<p><label class="inline"><input type="checkbox" name="tell" value="送る" checked>入会のお知らせを送る</label></p>${buttons('会員にする')}</form>`
}

function leaveForm(offered: Offered, now: number): Html {
  return html`<form data-ask="askLeave">${pickField({ name: 'memberId', label: '退会される方（必須）', ...offered })}
<div class="row">${dayField('退会日', now)}
<div><label for="because">理由</label><select id="because" name="because"><option>異動</option><option>本人の申し出</option><option>退職</option><option>その他</option></select></div></div>
<p class="note">異動で後任の方がわかっているときは「後任」をお使いください。席もお名前も一度に引き継げます。</p>${buttons('確かめる')}</form>`
}

function succeedForm(offered: Offered, now: number): Html {
  return html`<form data-ask="succeed">${pickField({ name: 'memberId', label: '異動される方（必須）', ...offered })}
${personFields({ heading: '後任の方', sameWhenBlank: true })}
<div class="row">${dayField('引き継ぐ日', now)}</div>
<fieldset><legend>これからの申込</legend>
<p><label class="inline"><input type="radio" name="registrations" value="hand-over" checked>後任の方に引き継ぐ</label>
<label class="inline"><input type="radio" name="registrations" value="cancel">取り消す</label></p></fieldset>
<p><label class="inline"><input type="checkbox" name="tell" value="送る" checked>後任の方へお知らせを送る</label></p>${buttons('引き継ぐ')}</form>`
}
