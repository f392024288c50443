import { openWorld, type World } from './open-world.ts'

const code = `
  const bytes = (text) => Utilities.newBlob(text).getBytes()
  function draft(raw, threadId) { return Gmail.Users.Drafts.create({ message: { raw: bytes(raw), threadId } }, 'me') }
  function send(id) { return Gmail.Users.Drafts.send({ id }, 'me') }
  function sendNow(raw, threadId) { return Gmail.Users.Messages.send({ raw: bytes(raw), threadId }, 'me') }
  function get(id, options) { return Gmail.Users.Messages.get('me', id, options) }
  function getDraft(id) { return Gmail.Users.Drafts.get('me', id) }
  function drafts() { return Gmail.Users.Drafts.list('me', { q: '' }).drafts || [] }
  function find(q) { return (Gmail.Users.Messages.list('me', { q }).messages || []).map((m) => m.id) }
  function threads(q) { return (Gmail.Users.Threads.list('me', { q }).threads || []).map((t) => t.id) }
  function label(name) { return Gmail.Users.Labels.create({ name }, 'me').id }
  function mark(id, addLabelIds) { return Gmail.Users.Threads.modify({ addLabelIds }, 'me', id) }
  function quota() { return MailApp.getRemainingDailyQuota() }
  function bodyOf(id) {
    const data = Gmail.Users.Messages.get('me', id, { format: 'full' }).payload.body.data
    return [data.every((b) => b >= -128 && b <= 127), Utilities.newBlob(data).getDataAsString()] }
`

export interface MailProbe {
  readonly w: World
  /** Runs one of the functions above; a failure throws. */
  run<T>(name: string, ...args: unknown[]): T
}

/** A world whose script hands the Gmail service through. */
export function mailProbe(now?: string): MailProbe {
  const w = openWorld({ code, ...(now ? { now } : {}) })
  const run = <T>(name: string, ...args: unknown[]): T => {
    const done = w.runFunction(name, { args })
    if (!done.ok) throw new Error(done.error)
    return done.value as T
  }
  return { w, run }
}

export interface Id {
  readonly id: string
  readonly threadId: string
}
export interface DraftAnswer {
  readonly id: string
  readonly message: Id
}

/** An application in ISO-2022-JP. */
export const incoming = [
  'From: =?UTF-8?B?5bGx55Sw?= <yamada@city.example>',
  'To: event@jimukyoku.example',
  'Subject: =?ISO-2022-JP?B?GyRCOzIyQxsoQg==?=',
  'Message-ID: <m1@city.example>',
  'Content-Type: text/plain; charset=iso-2022-jp',
  '',
  '\x1b$B;22C$7$^$9\x1b(B',
].join('\r\n')

export const outgoing = (more = ''): string =>
  `To: yamada@city.example\r\nSubject: Re: 参加\r\nMessage-ID: <own@jimukyoku.example>\r\n${more}\r\n本文 R-7K2Q です`
