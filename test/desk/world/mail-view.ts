import PostalMime, { type Address } from 'postal-mime'
import type { StoredMessage } from '../../google/mail-desk.ts'
import type { World } from '../../google/open-world.ts'
import type { MailPersonView, MailRow, MailThread, OpenMail, SentMails } from '../desk-api.ts'
import { addresseeOf } from './addressee-of.ts'
import type { DeskNotes } from './desk-notes.ts'

const snippetLength = 90
const nobody: MailPersonView = { name: '', address: '' }

/** Labels that people gave or the script set; Gmail's own are written in capitals. */
const isOwnLabel = (label: string) => !/^([A-Z_]+|Label_.*)$/.test(label)

function person(address: Address | undefined): MailPersonView | null {
  const mailbox = address && 'address' in address ? address : undefined
  return mailbox?.address ? { name: mailbox.name ?? '', address: mailbox.address } : null
}

async function toOpenMail(message: StoredMessage, notes: DeskNotes): Promise<OpenMail> {
  const mail = await PostalMime.parse(message.raw)
  const text = mail.text ?? ''
  const html = mail.html ?? ''
  return {
    id: message.id,
    threadId: message.threadId,
    from: person(mail.from) ?? nobody,
    to: person(mail.to?.[0]) ?? nobody,
    subject: mail.subject ?? '',
    at: Number(message.internalDate),
    snippet: (text || html.replace(/<[^>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, snippetLength),
    labels: message.labelIds.filter(isOwnLabel),
    unread: !notes.isRead(message.id),
    text,
    html,
    replyTo: person(mail.replyTo?.[0]),
    headers: message.headers,
    attachmentNames: mail.attachments.map(({ filename }) => filename ?? ''),
  }
}

const toRow = ({ text, html, replyTo, headers, attachmentNames, ...row }: OpenMail): MailRow => row

const byTime = (a: StoredMessage, b: StoredMessage) =>
  Number(a.internalDate) - Number(b.internalDate)

export async function readInbox(world: World, notes: DeskNotes): Promise<readonly MailRow[]> {
  const newestFirst = [...world.mail.inbox()].sort(byTime).reverse()
  const mails = await Promise.all(newestFirst.map((message) => toOpenMail(message, notes)))
  const sent = world.mail.sent()
  const answered = new Set(sent.map(({ threadId }) => threadId))
  const toSelf = new Set(sent.map(({ id }) => id))
  return mails
    .map(toRow)
    .map((row) =>
      answered.has(row.threadId) && !toSelf.has(row.id)
        ? { ...row, labels: ['返信済', ...row.labels] }
        : row,
    )
}

/** The opened message with the answers that went out in its thread; undefined for an unknown id. */
export async function readThread(
  { world, notes }: { readonly world: World; readonly notes: DeskNotes },
  id: string,
): Promise<MailThread | undefined> {
  const message = world.mail.messages().find((one) => one.id === id)
  if (!message) return undefined
  notes.markRead(id)
  const answers = world.mail
    .sent()
    .filter((one) => one.threadId === message.threadId && one.id !== id)
    .sort(byTime)
  return {
    opened: await toOpenMail(message, notes),
    answers: await Promise.all(answers.map((answer) => toOpenMail(answer, notes))),
  }
}

export async function readSent(world: World, notes: DeskNotes): Promise<SentMails> {
  const drafts = world.mail.drafts().map(({ message }) => message)
  const sent = [...world.mail.sent()].sort(byTime).reverse()
  const open = async (messages: readonly StoredMessage[]) => {
    const mails = await Promise.all(messages.map((message) => toOpenMail(message, notes)))
    return mails.map((mail) => ({ ...mail, to: { ...mail.to, name: addresseeOf(mail.text) } }))
  }
  return { drafts: await open(drafts), sent: await open(sent) }
}
