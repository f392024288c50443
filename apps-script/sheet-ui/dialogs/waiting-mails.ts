import type { Book } from '../../../shared/book/book.ts'
import { composeWith, type WaitingMail } from '../../../shared/decide/approve-mails.ts'
import { type MailKind, mailKinds } from '../../../shared/mail/kinds.ts'
import { reasonText } from '../../../shared/mail/reason-text.ts'
import { type Html, html } from '../html.ts'
import { meetingName } from './meeting-select.ts'

/** What a person has ticked and written so far; nothing yet: all that only waits for a look. */
export type Chosen = {
  readonly keys?: ReadonlySet<string>
  readonly notes: Readonly<Record<string, string>>
  /** The key of the mail whose words are shown. */
  readonly shown: string
}

/** To the left who gets what, to the right the full words for one of them. */
export function waitingPage(book: Book, waiting: readonly WaitingMail[], chosen: Chosen): Html {
  const shown = waiting.find(({ mail }) => mail.key === chosen.shown) ?? waiting[0]
  return html`<form data-ask="approveSending"><div class="split">
<div>${groupsOf(waiting).map((group) => groupTable(book, group, chosen))}</div>
<section aria-label="文面" tabindex="0">${shown && preview(book, shown, chosen)}</section></div>
<div class="actions"><p class="lead note">印のない方には、まだ送りません。</p>
<button type="button" class="quiet" data-close>閉じる</button>
<button><span data-count="send"></span>通を送る</button></div></form>`
}

function groupsOf(waiting: readonly WaitingMail[]): readonly (readonly WaitingMail[])[] {
  const groups = new Map<string, WaitingMail[]>()
  for (const one of waiting) {
    const name = `${one.mail.kind}/${one.mail.meetingId}`
    const group = groups.get(name) ?? []
    group.push(one)
    groups.set(name, group)
  }
  return [...groups.values()]
}

function groupTable(book: Book, group: readonly WaitingMail[], chosen: Chosen): Html {
  const [first] = group
  if (!first) return html``
  const { kind, meetingId } = first.mail
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  return html`<h2>${mailKinds[kind].name}（${group.length}通）</h2>
${meeting && html`<p class="note">${meetingName(meeting)}</p>`}
<table>${group.map((one) => line(one, chosen, takesNote(book, kind)))}</table>`
}

/** Only where the wording has a place for it. */
const takesNote = (book: Book, kind: MailKind): boolean =>
  book.mailTexts.rows.some(
    ({ values }) => values.kind === kind && values.body.includes('{{ひとこと}}'),
  )

function line({ mail, fingerprint }: WaitingMail, chosen: Chosen, hasNote: boolean): Html {
  const { key, subjectId, recipient, reason } = mail
  const onlyWaits = /^(awaits-approval|awaits-preview|unforeseen)$/.test(reason.tag)
  const isTicked = chosen.keys ? chosen.keys.has(key) : onlyWaits
  const box = isTicked ? html`checked` : html``
  return html`<tr><td><input type="checkbox" name="send" value="${key}" aria-label="${recipient.name} 様に送る" ${box}>
<input type="hidden" name="seen.${key}" value="${fingerprint}"></td>
<td><b>${recipient.name} 様</b><div class="note">${recipient.address}</div>
${!onlyWaits && html`<div class="note doubt">${reasonText(reason)}</div>`}
${hasNote && html`<input name="note.${subjectId}" value="${chosen.notes[subjectId] ?? ''}" maxlength="500" autocomplete="off" placeholder="ひとこと（任意）" aria-label="${recipient.name} 様へのひとこと">`}</td>
<td class="nowrap"><button class="link" name="shown" value="${key}" data-ask="confirmSending" aria-label="${recipient.name} 様への文面を見る">文面</button></td></tr>`
}

function preview(book: Book, { mail, text }: WaitingMail, { notes }: Chosen): Html {
  const noted = composeWith(book, mail, notes[mail.subjectId] ?? '')
  const { subject, body } = noted.ok ? noted.value : text
  const isReply = mailKinds[mail.kind].repliesInThread && mail.sourceMail !== ''
  return html`<h2>${mail.recipient.name} 様に届く文面</h2>
<dl><dt>宛先</dt><dd>${mail.recipient.address}</dd><dt>件名</dt><dd>${isReply ? '（いただいたメールへの返信）' : subject}</dd></dl>
<p class="unprinted"><button class="quiet" name="shown" value="${mail.key}" data-ask="tryMail">自分に試し送りする</button> <span class="note">「知らせ先」だけに届きます。ご本人には送りません。</span></p>
<pre>${body}</pre>`
}
