import { describe, expect, it } from 'vitest'
import type { PlannedMail } from '../../../shared/mail/planned-mail.ts'
import { member } from '../../shared/book/sample-book.ts'
import { bookIn } from '../../shared/mail/plan-book.ts'
import { plannedMail } from '../../shared/mail/planned.ts'
import { type Lookup, prepare, type StoredMessage } from './script-code.ts'

const newThread = { threadId: '', subject: '', inReplyTo: '', references: '' }
const genuine = 'mx.google.com; dmarc=pass header.from=town.mihon.example'

const planned = (changes: Partial<PlannedMail> = {}): PlannedMail =>
  plannedMail({
    key: '2-01-001/M01/1',
    kind: 'M01',
    subjectId: '2-01-001',
    memberId: 'K0001',
    recipient: { name: member.name, address: member.email },
    at: 0,
    sourceMail: 'message-1',
    by: 'panel',
    ...changes,
  })

const stored = (headers: Readonly<Record<string, string>> = {}): StoredMessage => ({
  id: 'message-1',
  threadId: 'thread-1',
  labelIds: ['INBOX'],
  headers: Object.entries({
    From: `見本 <${member.email}>`,
    Subject: '参加希望',
    'Message-ID': '<1@town.mihon.example>',
    References: '<0@town.mihon.example>',
    'Authentication-Results': genuine,
    ...headers,
  }).map(([name, value]) => ({ name: name.toLowerCase(), value })),
})

function prepared(mail: PlannedMail, lookup: Lookup = { found: stored() }) {
  const asked: string[] = []
  const message = (id: string): Lookup => {
    asked.push(id)
    return lookup
  }
  return { result: prepare({ mailbox: { message } }, bookIn({}), mail), asked }
}

const from = (address: string) => ({ found: stored({ From: address }) })
const certain = { found: undefined, certain: true } as const
const unsure = { found: undefined, certain: false } as const

describe('a mail that answers another', () => {
  it('goes into the thread of the person it is for', () => {
    expect(prepared(planned()).result).toEqual({
      tag: 'ready',
      thread: {
        threadId: 'thread-1',
        subject: 'Re: 参加希望',
        inReplyTo: '<1@town.mihon.example>',
        references: '<0@town.mihon.example>',
      },
    })
  })

  it('adds no second Re:', () => {
    const { result } = prepared(planned(), { found: stored({ Subject: 'RE: 参加希望' }) })
    expect(result).toMatchObject({ thread: { subject: 'RE: 参加希望' } })
  })

  it.each<[string, Lookup]>([
    ['without a subject', { found: stored({ Subject: ' ' }) }],
    ['of a colleague who wrote for them', from('soumu@town.mihon.example')],
  ])('starts a thread of its own beside a mail %s', (_what, lookup) => {
    expect(prepared(planned(), lookup).result).toEqual({ tag: 'ready', thread: newThread })
  })

  it('starts a thread of its own when its kind has a subject of its own', () => {
    const { result } = prepared(planned({ kind: 'M02' }))
    expect(result).toEqual({ tag: 'ready', thread: newThread })
  })
})

describe('what the panel set', () => {
  it.each<[string, Lookup]>([
    ['the mailbox has no such mail', certain],
    ['the sender may be forged', { found: stored({ 'Authentication-Results': '' }) }],
    ['answers are wanted elsewhere', { found: stored({ 'Reply-To': 'x@evil.example' }) }],
  ])('waits for a person when %s', (_what, lookup) => {
    for (const kind of ['M01', 'M02', 'M16'] as const)
      expect(prepared(planned({ kind }), lookup).result.tag).toBe('doubtful')
  })

  it('waits when it came from no mail of this mailbox', () => {
    const { result, asked } = prepared(planned({ sourceMail: '' }))
    expect([result.tag, asked]).toEqual(['doubtful', []])
  })

  it('waits for the next run while Gmail gives no answer', () => {
    expect(prepared(planned(), unsure).result).toEqual({ tag: 'unknown' })
  })

  it('is cancelled only from an address that is registered', () => {
    const cancelled = planned({ kind: 'M08' })
    expect(prepared(cancelled, from('soumu@town.mihon.example')).result.tag).toBe('doubtful')
    expect(prepared(cancelled).result.tag).toBe('ready')
  })

  it('goes when a person said 送る, however doubtful the mail', () => {
    const mail = planned({ approved: true })
    expect(prepared(mail, { found: stored({ 'Authentication-Results': '' }) }).result.tag).toBe(
      'ready',
    )
    expect(prepared(mail, certain).result).toEqual({ tag: 'ready', thread: newThread })
    expect(prepared({ ...mail, sourceMail: '' }).result.tag).toBe('ready')
  })
})

describe('what stands in cells', () => {
  it('rests on no mail, and asks Gmail for none that it does not answer', () => {
    expect(prepared(planned({ by: 'cells', sourceMail: '' })).result.tag).toBe('ready')
    const reminder = prepared(planned({ by: 'cells', kind: 'M09' }))
    expect([reminder.result.tag, reminder.asked]).toEqual(['ready', []])
  })
})
