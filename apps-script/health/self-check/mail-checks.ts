import { writeMime } from '../../../shared/mail/words/mime.ts'
import { utf8Bytes } from '../../../shared/protocol/bytes.ts'
import { errorCode } from '../../google/error-code.ts'
import type { Lookup } from '../../google/gmail-lookup.ts'
import { headerOf, type StoredMessage } from '../../google/mailbox.ts'
import type { Desk } from '../../outbox/desk.ts'
import { expecting, type Finding, holds } from './check-record.ts'

type Account = Pick<Desk, 'account' | 'mailbox'>

const fromName = '研究会 事務局 髙﨑①'
const subject = '【自己点検】髙﨑① 研究会のプログラムからの試験（削除してかまいません）'

/** The way of every mail, draft to sent copy and back, with two mails of the owner to themselves. */
export function checkMail(desk: Account, reference: string) {
  const { mailbox } = desk
  const draft = mailbox.createDraft(letter(desk, { reference }), '')
  const listed = hasDraft(desk, draft.draftId)
  const carried = mailbox.draftReference(draft.draftId)
  const sent = mailbox.sendDraft(draft.draftId)
  const copy = mailbox.message(sent.messageId)
  return {
    draftBytes: holds(draft.draftId !== ''),
    draftListed: listed,
    draftHeader: expecting(carried.found ?? '', reference),
    sentThread: holds(sent.threadId !== '' && sent.threadId === draft.threadId),
    sentSubject: holds(copy.found !== undefined && headerOf(copy.found, 'Subject') === subject),
    sentFrom: holds(copy.found !== undefined && headerOf(copy.found, 'From').includes(fromName)),
    sentHeader: holds(
      copy.found !== undefined && headerOf(copy.found, 'X-Jimukyoku-Reference') === reference,
    ),
    draftGone: goneFor(mailbox.draftReference(draft.draftId)),
    draftUnlisted: turned(hasDraft(desk, draft.draftId)),
    sendTwice: sendTwice(desk, draft.draftId),
    replyThread: replyThread(desk, {
      reference,
      threadId: sent.threadId,
      messageId: copy.found ? headerOf(copy.found, 'Message-ID') : '',
    }),
    missingMessage: goneFor(mailbox.message('00000000000000aa')),
  }
}

type Letter = { readonly reference: string; readonly messageId?: string }

/** Names and marks that gateways and mail programs get wrong are in it on purpose. */
function letter(desk: Account, { reference, messageId = '' }: Letter): readonly number[] {
  const mime = writeMime({
    from: { name: fromName, address: desk.account() },
    to: desk.account(),
    subject: messageId === '' ? subject : `Re: ${subject}`,
    body: `このメールは、メニュー「自己点検」が送りました。\n照会番号 ${reference}`,
    reference,
    inReplyTo: messageId,
    references: '',
  })
  return Array.from(utf8Bytes(mime))
}

function hasDraft({ mailbox }: Account, draftId: string): Finding {
  const { found } = mailbox.drafts()
  if (found === undefined) return ['unknown', '一覧を読めない']
  return holds(found.some((draft) => draft.draftId === draftId))
}

const turned = ([verdict]: Finding): Finding =>
  verdict === 'unknown' ? ['unknown', '一覧を読めない'] : holds(verdict === 'differs')

/** The outbox takes only a certain "not there" for one; anything else makes it wait. */
function goneFor(lookup: Lookup<string | StoredMessage>): Finding {
  if (lookup.found !== undefined) return ['differs', 'まだある']
  return holds(lookup.certain, lookup.certain ? '無いと答えた' : '分からないと答えた')
}

function sendTwice({ mailbox }: Account, draftId: string): Finding {
  try {
    mailbox.sendDraft(draftId)
    return ['differs', '二度目も送れた']
  } catch (error) {
    return ['same', `番号 ${errorCode(error)}`]
  }
}

type Reply = { readonly reference: string; readonly threadId: string; readonly messageId: string }

function replyThread(desk: Account, { reference, threadId, messageId }: Reply): Finding {
  const bytes = letter(desk, { reference: `${reference}-2`, messageId })
  const draft = desk.mailbox.createDraft(bytes, threadId)
  const sent = desk.mailbox.sendDraft(draft.draftId)
  return holds(sent.threadId === threadId)
}
