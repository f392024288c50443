import { parseMask, select } from '../core/field-mask.ts'
import { GoogleError } from '../core/google-error.ts'
import * as drafts from '../mail/gmail-drafts.ts'
import * as messages from '../mail/gmail-messages.ts'
import type { Label, Mailbox } from '../mail/mailbox.ts'
import { type MessageOptions, messageAnswer } from '../mail/message-answer.ts'
import type { Octets } from '../mail/octets.ts'
import type { GmailMethod } from '../script/google-names.ts'
import type { Handler, Run } from './run.ts'

interface Desk {
  readonly store: Run['runtime']['store']
  readonly box: Mailbox
}

/** A script reaches only the mailbox of the account it runs as. */
function deskOf(run: Run, userId: unknown): Desk {
  if (userId !== 'me' && userId !== run.as)
    throw new GoogleError(403, `Delegation denied for ${run.as}`)
  const { store } = run.runtime
  return { store, box: store.mailbox(run.as) }
}

function partial(answer: object, options: unknown): object {
  const fields = (options as { readonly fields?: string } | null | undefined)?.fields
  return fields ? (select(answer, parseMask(fields)) as object) : answer
}

/** In the script's face `raw` is bytes (signed or not); a base64url text is taken too, as REST has it. */
function rawOctets(raw: unknown): Octets | undefined {
  if (typeof raw === 'string') return Buffer.from(raw, 'base64url').toString('latin1')
  if (Array.isArray(raw)) return Buffer.from(raw as number[]).toString('latin1')
  return undefined
}

function messageBody(body: unknown): drafts.MessageBody {
  const { raw, threadId } = (body ?? {}) as { raw?: unknown; threadId?: string }
  const octets = rawOctets(raw)
  return { ...(octets === undefined ? {} : { raw: octets }), ...(threadId ? { threadId } : {}) }
}

function draftBody(body: unknown): drafts.DraftBody {
  const { id, message } = (body ?? {}) as { id?: string; message?: unknown }
  return { ...(id ? { id } : {}), message: messageBody(message) }
}

const listing =
  (list: (store: Desk['store'], box: Mailbox, options: drafts.ListOptions) => object): Handler =>
  (run, [userId, options]) => {
    const { store, box } = deskOf(run, userId)
    return partial(list(store, box, (options ?? {}) as drafts.ListOptions), options)
  }

const getMessage: Handler = (run, [userId, id, options]) => {
  const { store, box } = deskOf(run, userId)
  return partial(
    messageAnswer(store.message(box, String(id)), (options ?? {}) as MessageOptions),
    options,
  )
}

const getThread: Handler = (run, [userId, id, options]) => {
  const { box } = deskOf(run, userId)
  const asked = { id: String(id), options: (options ?? {}) as MessageOptions }
  return partial(messages.getThread(box, asked), options)
}

const getDraft: Handler = (run, [userId, id, options]) => {
  const { store, box } = deskOf(run, userId)
  const asked = { id: String(id), options: (options ?? {}) as MessageOptions }
  return partial(drafts.getDraft(store, box, asked), options)
}

export const gmailHandlers = {
  'Gmail.Users.getProfile': (run, [userId]) => messages.profile(deskOf(run, userId).box),
  'Gmail.Users.Messages.get': getMessage,
  'Gmail.Users.Messages.list': listing(messages.listMessages),
  'Gmail.Users.Messages.modify': (run, [change, userId, id]) => {
    const { store, box } = deskOf(run, userId)
    const asked = { id: String(id), change: (change ?? {}) as messages.LabelChange }
    return messages.modifyMessage(store, box, asked)
  },
  'Gmail.Users.Messages.batchModify': (run, [change, userId]): object => {
    const { store, box } = deskOf(run, userId)
    const { ids = [], ...labels } = (change ?? {}) as { ids?: string[] } & messages.LabelChange
    messages.modifyMessages(store, box, { ids, change: labels })
    return {}
  },
  'Gmail.Users.Messages.send': (run, [body, userId]) => {
    const { store, box } = deskOf(run, userId)
    return drafts.sendMessage(store, box, messageBody(body))
  },
  'Gmail.Users.Messages.trash': (run, [userId, id]) => {
    const { store, box } = deskOf(run, userId)
    return messages.trashMessage(store, box, String(id))
  },
  'Gmail.Users.Threads.get': getThread,
  'Gmail.Users.Threads.list': listing(messages.listThreads),
  'Gmail.Users.Threads.modify': (run, [change, userId, id]) => {
    const asked = { id: String(id), change: (change ?? {}) as messages.LabelChange }
    return messages.modifyThread(deskOf(run, userId).box, asked)
  },
  'Gmail.Users.Drafts.create': (run, [body, userId]) => {
    const { store, box } = deskOf(run, userId)
    return drafts.createDraft(store, box, draftBody(body))
  },
  'Gmail.Users.Drafts.get': getDraft,
  'Gmail.Users.Drafts.list': listing(drafts.listDrafts),
  'Gmail.Users.Drafts.send': (run, [body, userId]) => {
    const { store, box } = deskOf(run, userId)
    return drafts.sendDraft(store, box, draftBody(body))
  },
  'Gmail.Users.Drafts.update': (run, [body, userId, id]) => {
    const { store, box } = deskOf(run, userId)
    return drafts.updateDraft(store, box, { id: String(id), body: draftBody(body) })
  },
  'Gmail.Users.Drafts.remove': (run, [userId, id]) => {
    const { store, box } = deskOf(run, userId)
    drafts.removeDraft(store, box, String(id))
  },
  'Gmail.Users.Labels.list': (run, [userId]) => messages.listLabels(deskOf(run, userId).box),
  'Gmail.Users.Labels.create': (run, [body, userId]) =>
    messages.createLabel(deskOf(run, userId).box, (body ?? {}) as Partial<Label>),
  'Gmail.Users.Labels.patch': (run, [body, userId, id]) => {
    const asked = { id: String(id), body: (body ?? {}) as Partial<Label> }
    return messages.patchLabel(deskOf(run, userId).box, asked)
  },
  'Gmail.Users.Settings.SendAs.list': (run, [userId]): object => ({
    sendAs: deskOf(run, userId).box.sendAs,
  }),
} satisfies Partial<Record<GmailMethod, Handler>>
