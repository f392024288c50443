import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { type MailMessage, writeMime } from '../../../shared/mail/words/mime.ts'

const base: MailMessage = {
  from: { name: '見本地方創生研究会 事務局', address: 'event@jimukyoku.example' },
  to: 'hanako@town.mihon.example',
  subject: '',
  body: '',
  reference: 'ABCDE-FGHJK',
  inReplyTo: '',
  references: '',
}

/** Lengths around the limits of encoded words, of characters of one to four octets. */
const character = fc.constantFrom(
  'a',
  'é',
  '見',
  '髙',
  '﨑',
  '𠮷',
  '（',
  '）',
  '　',
  '・',
  '1',
  '/',
)
const subject = fc
  .array(character, { minLength: 1, maxLength: 90 })
  .map((characters) => characters.join('').trim())
  .filter((text) => text !== '' && !/^\s|\s$|\s{2}/.test(text))
const body = fc
  .array(fc.oneof(character, fc.constant('\n')), { maxLength: 300 })
  .map((characters) => characters.join(''))

/** Two parsers by different hands must read what was meant. */
it('is read alike by mailparser and postal-mime, whatever the length and the characters', async () => {
  await fc.assert(
    fc.asyncProperty(subject, subject, body, async (words, name, text) => {
      const raw = writeMime({
        ...base,
        subject: words,
        body: text,
        from: { ...base.from, name },
        inReplyTo: '<a@x.example>',
      })
      const [one, other] = [await simpleParser(raw), await PostalMime.parse(raw)]
      expect([one.subject, other.subject]).toEqual([words, words])
      expect([one.from?.value[0]?.name, other.from?.name]).toEqual([name, name])
      expect(other.to?.map(({ address }) => address)).toEqual([base.to])
      expect([one.inReplyTo, other.inReplyTo]).toEqual(['<a@x.example>', '<a@x.example>'])
      const read = (found: string | undefined): string =>
        (found ?? '').replace(/\r\n/g, '\n').trim()
      expect([read(one.text), read(other.text)]).toEqual([text.trim(), text.trim()])
    }),
    { numRuns: 150 },
  )
})

it('folds no subject inside a character, and keeps words of 75 in lines of 76', () => {
  fc.assert(
    fc.property(subject, (words) => {
      const raw = writeMime({ ...base, subject: words })
      const header = raw.slice(0, raw.indexOf('\r\n\r\n'))
      expect(header.split('\r\n').filter((line) => line.length > 76)).toEqual([])
      const encoded = [...header.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)]
      expect(encoded.filter(([word]) => word.length > 75)).toEqual([])
      for (const [, text = ''] of encoded)
        expect(Buffer.from(text, 'base64').toString('utf8')).not.toMatch(/\ufffd|[\ud800-\udfff]$/u)
    }),
  )
})
