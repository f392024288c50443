import type { Book } from '../../../shared/book/book.ts'
import { composeWith, type WaitingMail } from '../../../shared/decide/approve/approve-mails.ts'
import { type WaitingGroup, waitingGroups } from '../../../shared/decide/seat/waiting-groups.ts'
import { isAnnouncement } from '../../../shared/mail/kind/announcement.ts'
import { type MailKind, mailKinds } from '../../../shared/mail/kind/kinds.ts'
import type { PlanReason } from '../../../shared/mail/planned-mail.ts'
import { reasonText } from '../../../shared/mail/words/reason-text.ts'
import { type Html, html } from '../html.ts'
import { meetingName } from './meeting-select.ts'
import { trialNote } from './trial-note.ts'

/** What a person has ticked and written so far; nothing yet: all that only waits for a look. */
export type Chosen = {
  readonly keys?: ReadonlySet<string>
  readonly notes: Readonly<Record<string, string>>
  /** The key of the mail whose words are shown. */
  readonly shown: string
}

/** To the left who gets what, to the right the full words for one of them. */
export function waitingPage(book: Book, waiting: readonly WaitingMail[], chosen: Chosen): Html {
  const groups = waitingGroups(waiting)
  const shown = waiting.find(({ mail }) => mail.key === chosen.shown) ?? groups[0]?.mails[0]
  return html`<form data-ask="approveSending">${trialNote(book)}<div class="split">
<div>${groups.map((group) => groupTable(book, group, chosen))}</div>
<section aria-label="文面" tabindex="0">${shown && preview(book, shown, chosen)}</section></div>
<div class="actions"><p class="lead note">印のない方には、まだ送りません。</p>
<button type="button" class="quiet" data-close>閉じる</button>
<button data-some><span data-count="send"></span>通を送る</button></div></form>`
}

function groupTable(book: Book, group: WaitingGroup, chosen: Chosen): Html {
  const [first] = group.mails
  if (!first) return html``
  const { kind, meetingId, facts } = first.mail
  const meeting = book.meetings.rows.find(({ values }) => values.meetingId === meetingId)?.values
  const survey = book.surveys.rows.find(({ values }) => values.surveyId === facts.about)?.values
  return html`<h2>${mailKinds[kind].name}（${group.mails.length}通）</h2>
${meeting && html`<p class="note">${meetingName(meeting)}</p>`}${survey && html`<p class="note">${survey.name}</p>`}
<table>${
    group.isLarge
      ? largeGroup(group, chosen)
      : group.mails.map((one) => line(one, chosen, takesNote(book, kind)))
  }</table>`
}

/** Hundreds are ticked at once; their names are a click away. */
function largeGroup({ id, mails, fingerprint }: WaitingGroup, { keys }: Chosen): Html {
  const box = (keys ? keys.has(id) : mails.every(isTickedAtFirst)) ? html`checked` : html``
  const names = mails.map(
    ({ mail }) =>
      html`<li>${mail.recipient.name} 様 <span class="note">${mail.recipient.address}</span></li>`,
  )
  const [first] = mails
  return html`<tr><td><input type="checkbox" name="send" value="${id}" data-weight="${String(mails.length)}" aria-label="${mails.length}名に送る" ${box}>
<input type="hidden" name="seen.${id}" value="${fingerprint}"></td>
<td><b>${mails.length}名の皆様</b><details><summary class="note">お名前を見る</summary><ul class="plain">${names}</ul></details></td>
<td class="nowrap"><button class="link" name="shown" value="${first?.mail.key ?? ''}" data-ask="confirmSending" aria-label="この文面を見る">文面</button></td></tr>`
}

/** Announcements to whole memberships are nobody's by-catch: they are ticked on purpose. */
const isTickedAtFirst = ({ mail }: Pick<WaitingMail, 'mail'>): boolean =>
  waitsForALook(mail.reason) && !isAnnouncement(mail.kind)

const waitsForALook = ({ tag }: PlanReason): boolean =>
  tag === 'awaits-approval' || tag === 'awaits-preview' || tag === 'unforeseen'

/** Only where the wording has a place for it, and the row of 参加 one to keep it. */
const takesNote = (book: Book, kind: MailKind): boolean =>
  book.mailTexts.rows.some(
    ({ values }) => values.kind === kind && values.body.includes('{{ひとこと}}'),
  )

function line({ mail, fingerprint }: WaitingMail, chosen: Chosen, hasNote: boolean): Html {
  const { key, subjectId, recipient, reason } = mail
  const isTicked = chosen.keys ? chosen.keys.has(key) : isTickedAtFirst({ mail })
  const box = isTicked ? html`checked` : html``
  return html`<tr><td><input type="checkbox" name="send" value="${key}" aria-label="${recipient.name} 様に送る" ${box}>
<input type="hidden" name="seen.${key}" value="${fingerprint}"></td>
<td><b>${recipient.name} 様</b><div class="note">${recipient.address}</div>
${!waitsForALook(reason) && html`<div class="note doubt">${reasonText(reason)}</div>`}
${hasNote && subjectId !== mail.memberId && html`<input name="note.${subjectId}" value="${chosen.notes[subjectId] ?? ''}" maxlength="500" autocomplete="off" placeholder="ひとこと（任意）" aria-label="${recipient.name} 様へのひとこと">`}</td>
<td class="nowrap"><button class="link" name="shown" value="${key}" data-ask="confirmSending" aria-label="${recipient.name} 様への文面を見る">文面</button></td></tr>`
}

function preview(book: Book, { mail, text }: WaitingMail, { notes }: Chosen): Html {
  const noted = composeWith(book, mail, notes[mail.subjectId] ?? '')
  const { subject, body } = noted.ok ? noted.value : text
  const isReply = mailKinds[mail.kind].repliesInThread && mail.sourceMail !== ''
  return html`<h2>${mail.recipient.name} 様に届く文面（${mailKinds[mail.kind].name}）</h2>
<dl><dt>宛先</dt><dd>${mail.recipient.address}</dd><dt>件名</dt><dd>${isReply ? '（いただいたメールへの返信）' : subject}</dd></dl>
<p class="unprinted"><button class="quiet" name="shown" value="${mail.key}" data-ask="tryMail">自分に試し送りする</button> <span class="note">「知らせ先」だけに届きます。ご本人には送りません。</span></p>
<pre>${body}</pre>`
}
