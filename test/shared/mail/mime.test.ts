import fc from 'fast-check'
import { type AddressObject, simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { type MailMessage, writeMime } from '../../../shared/mail/words/mime.ts'

const plain: MailMessage = {
  from: { name: '見本地方創生研究会 事務局', address: 'event@jimukyoku.example' },
  to: 'hanako@town.mihon.example',
  subject: '【見本地方創生研究会】第1回 ご参加決定のお知らせ（11/14）',
  body: '見本 花子 様\n\nお世話になっております。',
  reference: 'ABCDE-FGHJK',
  inReplyTo: '',
  references: '',
}

const headerOf = (mime: string): string => mime.slice(0, mime.indexOf('\r\n\r\n'))
const headerLines = (mime: string): string[] => headerOf(mime).split('\r\n')
const fieldsOf = (mime: string): string[] =>
  headerOf(mime)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')))

const fieldNames = fieldsOf(writeMime(plain))

/** What any reader may show for white space and control characters of a header. */
const shown = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

const japanese = fc.constantFrom('髙', '﨑', '𠮷', '見本', '（株）', '🎌', 'が', '　', '＝', 'ー')
const words = fc
  .array(fc.oneof(japanese, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 40 })
  .map((parts) => parts.join(''))
const hostile = fc.oneof(
  words,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    'a\r\nBcc: evil@evil.example',
    'x\rBcc: y',
    '\n\n<b>',
    '=?UTF-8?B?44GC?=',
    '"',
    ' ',
  ),
  fc.string({ unit: fc.constantFrom('a', 'B', '9', ' '), minLength: 60, maxLength: 300 }),
)

describe('a written message', () => {
  it('is read by others as it was meant', async () => {
    const mail = await simpleParser(writeMime(plain))
    expect(mail.subject).toBe(plain.subject)
    expect(mail.from?.value).toEqual([plain.from])
    expect((mail.to as AddressObject).value.map(({ address }) => address)).toEqual([plain.to])
    expect(mail.text?.trim()).toBe(plain.body)
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.headers.get('x-jimukyoku-reference')).toBe('ABCDE-FGHJK')
    expect([mail.html, mail.attachments, mail.cc, mail.bcc]).toEqual([
      false,
      [],
      undefined,
      undefined,
    ])
  })

  it('brings every subject, name and body through', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, words, async (subject, name, body) => {
        const mime = writeMime({ ...plain, subject, body, from: { ...plain.from, name } })
        const mail = await simpleParser(mime)
        expect(shown(mail.subject ?? '')).toBe(shown(subject))
        expect(shown(mail.from?.value[0]?.name ?? '')).toBe(shown(name))
        expect(mail.from?.value[0]?.address).toBe(plain.from.address)
        expect(shown(mail.text ?? '')).toBe(shown(body))
      }),
      { numRuns: 200 },
    )
  })

  it('has the same header fields whatever strangers wrote', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (subject, name, other) => {
        const mime = writeMime({
          ...plain,
          subject,
          from: { name, address: `event@jimukyoku.example${other.slice(0, 8)}` },
          to: `a@town.mihon.example${other}`,
          inReplyTo: `<${other}@evil.example>`,
          references: other,
        })
        const names = fieldsOf(mime).filter((n) => n !== 'In-Reply-To' && n !== 'References')
        expect(names).toEqual(fieldNames)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its lines within 76 characters and its encoded words within 75', () => {
    fc.assert(
      fc.property(hostile, hostile, (subject, name) => {
        const mime = writeMime({ ...plain, subject, from: { ...plain.from, name } })
        expect(Math.max(...mime.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76)
        const encoded = headerOf(mime).match(/=\?[^?]*\?B\?[^?]*\?=/g) ?? []
        expect(encoded.filter((word) => word.length > 75)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('has no line break but CRLF and nothing outside ASCII', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (subject, body, id) => {
        const mime = writeMime({ ...plain, subject, body, inReplyTo: `<${id}@x.example>` })
        expect(mime.replace(/\r\n/g, '')).toMatch(/^[\x20-\x7e]*$/)
      }),
    )
  })

  it('splits no character between two encoded words', () => {
    const mime = writeMime({ ...plain, subject: '𠮷髙'.repeat(40) })
    const encoded = headerOf(mime).match(/(?<==\?UTF-8\?B\?)[^?]*/g) ?? []
    const decoded = encoded.map((word) => Buffer.from(word, 'base64').toString('utf8'))
    expect(decoded.length).toBeGreaterThan(3)
    expect(decoded.join('')).not.toContain('\ufffd')
  })

  it('turns single line ends of a body into whole ones', async () => {
    const mime = writeMime({ ...plain, body: '一\r二\r\n三\n四' })
    const body = Buffer.from(mime.slice(mime.indexOf('\r\n\r\n')), 'base64').toString('utf8')
    expect(body).toBe('一\r\n二\r\n三\r\n四\r\n')
  })

  it('answers a mail in its thread', async () => {
    const mime = writeMime({ ...plain, inReplyTo: '<b@x.example>', references: '<a@x.example>' })
    const mail = await simpleParser(mime)
    expect(mail.inReplyTo).toBe('<b@x.example>')
    expect(mail.references).toEqual(['<a@x.example>', '<b@x.example>'])
  })

  it('names no mail that it answers when the id is none', () => {
    const odd = ['', 'no id', '<あ@x.example>', `<${'x'.repeat(600)}@x.example>`]
    for (const inReplyTo of odd)
      expect(headerOf(writeMime({ ...plain, inReplyTo }))).not.toMatch(/In-Reply-To|References/)
  })

  it('keeps a long conversation’s header short', () => {
    const references = Array.from({ length: 300 }, (_, n) => `<${n}@x.example>`).join(' ')
    const lines = headerLines(writeMime({ ...plain, inReplyTo: '<z@x.example>', references }))
    expect(lines.length).toBeLessThan(30)
    expect(lines).toContain(' <299@x.example>')
  })
})
