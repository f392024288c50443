import { describe, expect, it } from 'vitest'
import { type DraftAnswer, type Id, incoming, mailProbe, outgoing } from './mail-probe.ts'

describe('a draft', () => {
  it('vanishes when sent; the sent message has a new id, the label SENT and the same thread', () => {
    const { w, run } = mailProbe()
    const draft = run<DraftAnswer>('draft', outgoing())
    const sent = run<Id & { labelIds: string[] }>('send', draft.id)
    expect(sent.id).not.toBe(draft.message.id)
    expect(sent).toMatchObject({ threadId: draft.message.threadId, labelIds: ['SENT'] })
    expect(w.mail.drafts()).toEqual([])
    expect(() => run('getDraft', draft.id)).toThrow('Requested entity was not found.')
    expect(() => run('send', draft.id)).toThrow('Requested entity was not found.')
  })

  it('gets a Message-ID of Gmail in place of the one it was written with', () => {
    const { w, run } = mailProbe()
    const draft = run<DraftAnswer>('draft', outgoing())
    expect(w.mail.drafts()[0]?.message.headers['message-id']).toMatch(/@mail\.gmail\.com>$/)
    run('send', draft.id)
    expect(w.mail.sent()[0]?.headers['message-id']).toMatch(/@mail\.gmail\.com>$/)
  })

  it('joins the thread it asks for only with reference and subject', () => {
    const { w, run } = mailProbe()
    const { threadId } = w.mail.deliver({ raw: incoming })
    const reply = 'In-Reply-To: <m1@city.example>\r\nReferences: <m1@city.example>\r\n'
    expect(run<DraftAnswer>('draft', outgoing(reply), threadId).message.threadId).toBe(threadId)
    expect(run<DraftAnswer>('draft', outgoing(), threadId).message.threadId).not.toBe(threadId)
    expect(() => run('draft', outgoing(), 'feedfeed')).toThrow('Requested entity was not found.')
  })

  it('edited by a person keeps its thread and rotates its ids', () => {
    const { w, run } = mailProbe()
    const draft = run<DraftAnswer>('draft', outgoing())
    const id = w.mail.editDraft(draft.id, outgoing().replace('本文', '直した本文'))
    expect(id).not.toBe(draft.id)
    expect(w.mail.drafts()[0]?.message).toMatchObject({ threadId: draft.message.threadId })
    expect(w.mail.drafts()[0]?.message.text).toContain('直した本文')
  })
})

describe('a person in the mailbox', () => {
  it('sends a draft of the script by hand', () => {
    const { w, run } = mailProbe()
    const draft = run<DraftAnswer>('draft', outgoing())
    w.mail.sendDraft(draft.id)
    expect(w.mail.sent()).toHaveLength(1)
    expect(() => run('send', draft.id)).toThrow('Requested entity was not found.')
  })

  it('answers in a thread and archives it', () => {
    const { w } = mailProbe()
    const { threadId } = w.mail.deliver({ raw: incoming })
    const raw = outgoing('In-Reply-To: <m1@city.example>\r\n')
    w.mail.send({ raw, threadId })
    w.mail.relabel({ threadId, remove: ['INBOX'] })
    expect(w.mail.sent().map((one) => one.threadId)).toEqual([threadId])
    expect(w.mail.inbox()).toEqual([])
  })
})

describe('sending', () => {
  it('reaches the mailboxes of this world once each, without Bcc', () => {
    const { w, run } = mailProbe()
    w.addUser('a@city.example')
    w.addUser('b@city.example')
    run('sendNow', 'To: a@city.example\r\nBcc: b@city.example\r\nSubject: x\r\n\r\ny')
    for (const user of ['a@city.example', 'b@city.example']) {
      expect(w.mail.inbox(user).map((m) => [m.subject, m.headers.bcc])).toEqual([['x', undefined]])
    }
  })

  it('to oneself shows one message in Sent and in the inbox', () => {
    const { w, run } = mailProbe()
    run('sendNow', 'To: event@jimukyoku.example\r\nSubject: x\r\n\r\ny')
    expect(w.mail.messages().map((m) => m.labelIds)).toEqual([['SENT', 'INBOX', 'UNREAD']])
  })

  it('counts recipients over a rolling day and refuses past the quota, keeping the draft', () => {
    const { w, run } = mailProbe()
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
    const { run } = mailProbe()
    expect(() => run('sendNow', 'To: 山田\r\nSubject: x\r\n\r\ny')).toThrow('Invalid To header')
    expect(() => run('sendNow', 'Subject: x\r\n\r\ny')).toThrow('Recipient address required')
  })

  it('puts a foreign From right, and leaves a send-as address', () => {
    const { w, run } = mailProbe()
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
    const { w, run } = mailProbe()
    const { id } = w.mail.deliver({ raw: incoming, authentication: 'pass' })
    expect(w.mail.inbox()[0]).toMatchObject({
      from: '山田 <yamada@city.example>',
      text: '参加します',
    })
    expect(run('bodyOf', id)).toEqual([true, '参加します'])
    expect(w.mail.inbox()[0]?.headers['authentication-results']).toContain('dmarc=pass')
  })

  it('joins its thread by reference and subject', () => {
    const { w, run } = mailProbe()
    const sent = run<Id>('sendNow', 'To: yamada@city.example\r\nSubject: お知らせ\r\n\r\ny')
    const answered = w.mail.sent()[0]?.headers['message-id'] ?? ''
    const answer = `From: yamada@city.example\r\nSubject: Re: お知らせ\r\nIn-Reply-To: ${answered}\r\n\r\nはい`
    expect(w.mail.deliver({ raw: answer }).threadId).toBe(sent.threadId)
    const other = answer.replace('お知らせ', '別件')
    expect(w.mail.deliver({ raw: other }).threadId).not.toBe(sent.threadId)
  })

  it('shows parts and attachments as Gmail does', () => {
    const { w, run } = mailProbe()
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
