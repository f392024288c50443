import { describe, expect, it } from 'vitest'
import { type DraftAnswer, type Id, incoming, mailProbe, outgoing } from './mail-probe.ts'

describe('a search', () => {
  it('knows places, people, phrases, ids and times', () => {
    const { w, run } = mailProbe('2019-10-15T09:00:00+09:00')
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
    const { w, run } = mailProbe()
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
    const { w, run } = mailProbe()
    const { threadId } = w.mail.deliver({ raw: incoming })
    const label = run<string>('label', '事務局/登録済')
    run('mark', threadId, [label])
    expect(run('threads', 'label:事務局-登録済')).toEqual([threadId])
    expect(run('threads', '-label:事務局-登録済')).toEqual([])
    expect(() => run('mark', threadId, ['Label_9'])).toThrow('Invalid label: Label_9')
    expect(() => run('label', '事務局/登録済')).toThrow('Label name exists or conflicts')
  })
})
