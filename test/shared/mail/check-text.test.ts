import { describe, expect, it } from 'vitest'
import { planMails } from '../../../shared/mail/plan-mails.ts'
import { standardTexts } from '../../../shared/mail/texts/all-texts.ts'
import { checkText, isBroken, yardstickFor } from '../../../shared/mail/words/check-text.ts'
import { bookIn, noon } from './plan-book.ts'

const book = bookIn({})
const now = noon('2019-10-16')
const check = (text: { kind: string; subject: string; body: string }) =>
  checkText(yardstickFor({ book, plan: planMails(book, now), now }, text.kind), text).problems
const sound = { kind: 'M09', subject: '{{回}}', body: '{{日時}}\n{{会場名}}' }

describe('the check of a wording', () => {
  it.each(standardTexts.map((text) => [text.kind, text] as const))(
    'finds nothing that stops %s as installed, nothing unsaid and no line that breaks',
    (_kind, text) => {
      expect(check(text).filter(({ tag }) => tag !== 'no-sample')).toEqual([])
    },
  )

  it.each([
    [{ body: '{{日時}} {{会場名}} {{ばしょ}}' }, 'unknown-placeholder'],
    [{ subject: '{{回}} {{toString}}' }, 'unknown-placeholder'],
    [{ body: '{{日時}} {{会場名}} {{?回}}' }, 'unclosed'],
    [{ body: '{{日時}} {{会場名' }, 'unclosed'],
    [{ body: '{{日時}} ｛｛会場名｝｝' }, 'unclosed'],
    [{ body: '{{日時}} {会場名}' }, 'unclosed'],
    [{ body: ' \n' }, 'blank'],
    [{ subject: '' }, 'blank'],
  ])('%j stops it: %s', (change, tag) => {
    const [problem] = check({ ...sound, ...change })
    expect(problem).toMatchObject({ tag })
    expect(problem && isBroken(problem)).toBe(true)
  })

  it('tells a fact that is left unsaid, and a line that is too long, and stops nothing', () => {
    const problems = check({ ...sound, body: `{{日時}}\n${'長'.repeat(35)}\n${'長'.repeat(36)}` })
    expect(problems).toEqual([
      { tag: 'fact-not-said', name: '会場名' },
      { tag: 'long-line', line: '長'.repeat(36) },
    ])
    expect(problems.some(isBroken)).toBe(false)
  })

  it('counts Latin letters as half, and leaves addresses of pages whole', () => {
    const body = `{{日時}}\n{{会場名}}\n${'a'.repeat(70)}\nhttps://${'a'.repeat(90)}`
    expect(check({ ...sound, body })).toEqual([])
  })

  it('shows nobody’s mail where nobody is there yet', () => {
    const empty = bookIn({ rows: { roster: [], registrations: [] } })
    const yardstick = yardstickFor({ book: empty, plan: [], now }, sound.kind)
    expect(checkText(yardstick, sound).problems).toMatchObject([{ tag: 'no-sample' }])
  })
})
