import { describe, expect, it } from 'vitest'
import { openWorld } from './open-world.ts'

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

function desk(now?: string) {
  const w = openWorld({ code, ...(now ? { now } : {}) })
  const run = <T>(name: string, ...args: unknown[]): T => {
    const done = w.runFunction(name, { args })
    if (!done.ok) throw new Error(done.error)
    return done.value as T
  }
  return { w, run }
}

interface Id {
  readonly id: string
  readonly threadId: string
}
interface DraftAnswer {
  readonly id: string
  readonly message: Id
}

const incoming = [
  'From: =?UTF-8?B?5bGx55Sw?= <yamada@city.example>',
  'To: event@jimukyoku.example',
  'Subject: =?ISO-2022-JP?B?GyRCOzIyQxsoQg==?=',
  'Message-ID: <m1@city.example>',
  'Content-Type: text/plain; charset=iso-2022-jp',
  '',
  '\x1b$B;22C$7$^$9\x1b(B',
].join('\r\n')

const outgoing = (more = ''): string =>
  `To: yamada@city.example\r\nSubject: Re: 参加\r\nMessage-ID: <own@jimukyoku.example>\r\n${more}\r\n本文 R-7K2Q です`

describe('a draft', () => {
  it('vanishes when sent; the sent message has a new id, the label SENT and the same thread', () => {
    const { w, run } = desk()
    const draft = run<DraftAnswer>('draft', outgoing())
    const sent = run<Id & { labelIds: string[] }>('send', draft.id)
    expect(sent.id).not.toBe(draft.message.id)
    expect(sent).toMatchObject({ threadId: draft.message.threadId, labelIds: ['SENT'] })
    expect(w.mail.drafts()).toEqual([])
    expect(() => run('getDraft', draft.id)).toThrow('Requested entity was not found.')
    expect(() => run('send', draft.id)).toThrow('Requested entity was not found.')
  })

  it('gets a Message-ID of Gmail in place of the one it was written with', () => {
    const { w, run } = desk()
    const draft = run<DraftAnswer>('draft', outgoing())
    expect(w.mail.drafts()[0]?.message.headers['message-id']).toMatch(/@mail\.gmail\.com>$/)
    run('send', draft.id)
    expect(w.mail.sent()[0]?.headers['message-id']).toMatch(/@mail\.gmail\.com>$/)
  })

  it('joins the thread it asks for only with reference and subject', () => {
    const { w, run } = desk()
    const { threadId } = w.mail.deliver({ raw: incoming })
    const reply = 'In-Reply-To: <m1@city.example>\r\nReferences: <m1@city.example>\r\n'
    expect(run<DraftAnswer>('draft', outgoing(reply), threadId).message.threadId).toBe(threadId)
    expect(run<DraftAnswer>('draft', outgoing(), threadId).message.threadId).not.toBe(threadId)
    expect(() => run('draft', outgoing(), 'feedfeed')).toThrow('Requested entity was not found.')
  })

  it('edited by a person keeps its thread and rotates its ids', () => {
    const { w, run } = desk()
    const draft = run<DraftAnswer>('draft', outgoing())
    const id = w.mail.editDraft(draft.id, outgoing().replace('本文', '直した本文'))
    expect(id).not.toBe(draft.id)
    expect(w.mail.drafts()[0]?.message).toMatchObject({ threadId: draft.message.threadId })
    expect(w.mail.drafts()[0]?.message.text).toContain('直した本文')
  })
})

describe('sending', () => {
  it('reaches the mailboxes of this world once each, without Bcc', () => {
    const { w, run } = desk()
    w.addUser('a@city.example')
    w.addUser('b@city.example')
    run('sendNow', 'To: a@city.example\r\nBcc: b@city.example\r\nSubject: x\r\n\r\ny')
    for (const user of ['a@city.example', 'b@city.example']) {
      expect(w.mail.inbox(user).map((m) => [m.subject, m.headers.bcc])).toEqual([['x', undefined]])
    }
  })

  it('to oneself shows one message in Sent and in the inbox', () => {
    const { w, run } = desk()
    run('sendNow', 'To: event@jimukyoku.example\r\nSubject: x\r\n\r\ny')
    expect(w.mail.messages().map((m) => m.labelIds)).toEqual([['SENT', 'INBOX', 'UNREAD']])
  })

  it('counts recipients over a rolling day and refuses past the quota, keeping the draft', () => {
    const { w, run } = desk()
    run('sendNow', 'To: a@city.example, b@city.example\r\nSubject: x\r\n\r\ny')
    expect(run('quota')).toBe(1498)
    w.advance(24 * 3_600_000)
    expect(run('quota')).toBe(1500)
    w.faults.quota(0)
    const draft = run<DraftAnswer>('draft', outgoing())
    expect(() => run('send', draft.id)).toThrow('User-rate limit exceeded')
    expect(w.mail.drafts()).toHaveLength(1)
  })

  it('needs a good address', () => {
    const { run } = desk()
    expect(() => run('sendNow', 'To: 山田\r\nSubject: x\r\n\r\ny')).toThrow('Invalid To header')
    expect(() => run('sendNow', 'Subject: x\r\n\r\ny')).toThrow('Recipient address required')
  })

  it('puts a foreign From right, and leaves a send-as address', () => {
    const { w, run } = desk()
    w.mail.addSendAs('info@kenkyukai.example')
    run('sendNow', 'From: x <other@city.example>\r\nTo: a@city.example\r\n\r\ny')
    run('sendNow', 'From: 事務局 <info@kenkyukai.example>\r\nTo: a@city.example\r\n\r\ny')
    expect(w.mail.sent().map((m) => m.from)).toEqual([
      'event@jimukyoku.example',
      '事務局 <info@kenkyukai.example>',
    ])
  })
})

describe('an incoming mail', () => {
  it('is read in any charset, and its body comes as signed UTF-8 bytes', () => {
    const { w, run } = desk()
    const { id } = w.mail.deliver({ raw: incoming, authentication: 'pass' })
    expect(w.mail.inbox()[0]).toMatchObject({
      from: '山田 <yamada@city.example>',
      text: '参加します',
    })
    expect(run('bodyOf', id)).toEqual([true, '参加します'])
    expect(w.mail.inbox()[0]?.headers['authentication-results']).toContain('dmarc=pass')
  })

  it('joins its thread by reference and subject', () => {
    const { w, run } = desk()
    const sent = run<Id>('sendNow', 'To: yamada@city.example\r\nSubject: お知らせ\r\n\r\ny')
    const answered = w.mail.sent()[0]?.headers['message-id'] ?? ''
    const answer = `From: yamada@city.example\r\nSubject: Re: お知らせ\r\nIn-Reply-To: ${answered}\r\n\r\nはい`
    expect(w.mail.deliver({ raw: answer }).threadId).toBe(sent.threadId)
    const other = answer.replace('お知らせ', '別件')
    expect(w.mail.deliver({ raw: other }).threadId).not.toBe(sent.threadId)
  })

  it('shows parts and attachments as Gmail does', () => {
    const { w, run } = desk()
    const raw = [
      'From: a@city.example',
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: base64',
      '',
      '44GC',
      '--b',
      'Content-Type: application/pdf; name="x.pdf"',
      'Content-Disposition: attachment; filename="x.pdf"',
      '',
      'PDF',
      '--b--',
      '',
    ].join('\r\n')
    const { id } = w.mail.deliver({ raw })
    expect(w.mail.messages()[0]?.text).toBe('あ')
    expect(run('get', id, { format: 'full' })).toMatchObject({
      payload: {
        mimeType: 'multipart/mixed',
        parts: [{ partId: '0' }, { filename: 'x.pdf', body: { size: 3 } }],
      },
    })
  })
})

describe('a search', () => {
  it('knows places, people, phrases, ids and times', () => {
    const { w, run } = desk('2019-10-15T09:00:00+09:00')
    const { id } = w.mail.deliver({ raw: incoming })
    w.advance(60_000)
    const sent = run<Id>('sendNow', outgoing())
    const draft = run<DraftAnswer>('draft', outgoing())
    const seconds = Math.floor(Date.parse('2019-10-15T09:00:30+09:00') / 1000)
    const cases: [string, string[]][] = [
      ['in:sent "R-7K2Q"', [sent.id]],
      ['in:drafts "R-7K2Q"', [draft.message.id]],
      ['"7K2"', []],
      ['in:inbox', [id]],
      ['from:yamada@city.example', [id]],
      ['rfc822msgid:<m1@city.example>', [id]],
      [`after:${seconds} -in:drafts`, [sent.id]],
      [`before:${seconds}`, [id]],
      ['from:yamada@city.example OR in:sent', [sent.id, id]],
      ['subject:参加', [draft.message.id, sent.id, id]],
    ]
    for (const [query, ids] of cases) expect([query, run('find', query)]).toEqual([query, ids])
    expect(() => run('find', 'filename:pdf')).toThrow(
      'not in the stand-in: Gmail search operator filename:',
    )
  })

  it('and lists lag while getting by id does not', () => {
    const { w, run } = desk()
    w.faults.lag(10 * 60_000)
    const first = run<DraftAnswer>('draft', outgoing())
    expect(run('drafts')).toEqual([])
    expect(run<DraftAnswer>('getDraft', first.id).id).toBe(first.id)
    w.advance(11 * 60_000)
    expect(run<DraftAnswer[]>('drafts').map((d) => d.id)).toEqual([first.id])
    run('send', first.id)
    expect(run<DraftAnswer[]>('drafts').map((d) => d.id)).toEqual([first.id])
    expect(run('find', 'in:sent')).toEqual([])
    w.advance(11 * 60_000)
    expect(run('drafts')).toEqual([])
    expect(run<string[]>('find', 'in:sent')).toHaveLength(1)
  })

  it('finds threads by label', () => {
    const { w, run } = desk()
    const { threadId } = w.mail.deliver({ raw: incoming })
    const label = run<string>('label', '事務局/登録済')
    run('mark', threadId, [label])
    expect(run('threads', 'label:事務局-登録済')).toEqual([threadId])
    expect(run('threads', '-label:事務局-登録済')).toEqual([])
    expect(() => run('mark', threadId, ['Label_9'])).toThrow('Invalid label: Label_9')
    expect(() => run('label', '事務局/登録済')).toThrow('Label name exists or conflicts')
  })
})
