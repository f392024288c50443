import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { type MailKind, mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { standardTexts } from '../../../shared/mail/texts/all-texts.ts'
import { composeMail } from '../../../shared/mail/words/compose.ts'
import { lineWidth } from '../../../shared/mail/words/line-width.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import type { Rows } from '../book/sample-book.ts'
import { fullRows, matterOf } from './kind-matter.ts'

const kinds = Object.keys(mailKinds) as MailKind[]

const firstOf = <K extends keyof Rows>(tab: K, values: object): Rows => {
  const [first, ...others] = (fullRows[tab] ?? []) as readonly object[]
  return { ...fullRows, [tab]: [{ ...first, ...values }, ...others] }
}

const unknown: ValuesOf<'meetings'> = {
  ...{ theme: '', address: '', directions: '', guests: '', programme: '', receptionStart: '' },
  ...{ capacity: null, decisionDate: '', groupNoticeDate: '', surveyUrl: '', changeReason: '' },
}

/** Situations of a book in which every kind can be written, or is blocked with its reason. */
const situations: Readonly<Record<string, Rows>> = {
  'everything is known': fullRows,
  'the meeting says little': firstOf('meetings', unknown),
  'the person says little': firstOf('roster', { kana: '', phone: '', municipality: '' }),
  'the row says little': firstOf('registrations', {
    ...{ department: '', title: '', personalNote: '', group: '', waitingRank: null },
  }),
  'answers are asked for': firstOf('meetings', { surveyBy: '2019-11-22', changeReason: '台風' }),
  'two share an address': {
    ...fullRows,
    roster: [
      ...(fullRows.roster ?? []),
      { ...fullRows.roster?.[0], memberId: 'K9', name: '別 人' },
    ],
  },
  'cells are long': firstOf('meetings', {
    theme: '地方創生の取り組みを担う人材の育成と、自治体の間で連携して進めるしくみづくりについて',
    address: '東京都新宿区見本町六丁目四十六番地 見本神楽坂ビルディング本館 9階 大会議室',
    programme: `第一部 ${'基調講演と、'.repeat(9)}\n第二部 事例紹介`,
    changeReason:
      '台風の接近に伴い、交通機関の計画運休が見込まれ、ご参加の皆様の安全を第一に考える',
  }),
  'cells hold characters that machines mistake': firstOf('meetings', {
    theme: '①人材の育成 ②連携のしくみ ～担い手の未来～',
    venue: '㈱見本ﾋﾞﾙⅡ号館',
    programme: '①13:30～14:00 講演🎤',
  }),
  'a company asks': firstOf('roster', { email: 'a@kaisha.co.jp', category: '参加のみ' }),
  'somebody moved on': firstOf('roster', { leftBecause: '異動', category: '退会' }),
}

const times = ['2019-10-16 10:00', '2019-11-13 09:00', '2019-11-13 12:30', '2019-11-15 09:00']

/** Every mail of the matrix that is written, and why the others are not. */
const matrix = Object.entries(situations).flatMap(([situation, rows]) =>
  kinds.flatMap((kind) =>
    times.map((time) => {
      const [date = '', clock = ''] = time.split(' ')
      const { book, matter } = matterOf(kind, { rows, at: instantOf(date, clock) })
      const name = `${kind} when ${situation}, ${time}`
      return { name, kind, composed: composeMail(book, matter) }
    }),
  ),
)
const written = matrix.flatMap(({ name, kind, composed }) =>
  composed.ok ? [{ name, kind, ...composed.value }] : [],
)
/** Names of the mails that break a rule. */
const breaking = (rule: (mail: (typeof written)[number]) => boolean): readonly string[] =>
  written.filter((mail) => !rule(mail)).map(({ name }) => name)

describe('every mail to a municipality', () => {
  it('is written in most situations, and else blocked with a reason', () => {
    expect(new Set(written.map(({ kind }) => kind)).size).toBe(kinds.length)
    const reasons = matrix.flatMap(({ composed }) => (composed.ok ? [] : [composed.error.tag]))
    expect([...new Set(reasons)].sort()).toEqual(['deadline-past', 'fact-missing'])
    expect(written.length).toBeGreaterThan(matrix.length * 0.75)
  })

  it('leaves no placeholder, no empty bracket, no loose colon and no gap of two lines', () => {
    expect(
      breaking(
        ({ subject, body }) =>
          !/\{\{|\}\}|undefined|null|NaN|（）|「」|【】|：\n\n|\n{3}/.test(
            `${subject}\n${forms(body)}`,
          ),
      ),
    ).toEqual([])
  })

  it('has a subject that tells the group, and the day where a day matters', () => {
    expect(breaking(({ subject }) => /^(【重要】)?【[^】]+】/.test(subject))).toEqual([])
    const dated = /^M(02|04b|09|10|12|13|16|17)$/
    expect(
      breaking(({ kind, subject }) => !dated.test(kind) || /（\d+\/\d+[^）]*/.test(subject)),
    ).toEqual([])
    expect(breaking(({ subject }) => !/[★！!☆]/.test(subject))).toEqual([])
  })

  it('says whether an answer is wanted', () => {
    expect(breaking(({ body }) => /返信/.test(body))).toEqual([])
  })

  it('asks for nothing without saying until when, or that none is needed', () => {
    const says =
      /返信(は|も)?不要|ない場合のご返信|場合のみ|至急ご返信|までに|お早めに|至急、|「確認しました」/
    expect(
      breaking(({ body }) => says.test(body) || /不要です|不要でございます/.test(body)),
    ).toEqual([])
  })

  it('writes ranges in words, years with their weekday, and no character machines mistake', () => {
    expect(
      breaking(({ subject, body }) => {
        const text = `${subject}\n${body}`
        const mistaken = /[①-⑳㈱㈲Ⅰ-Ⅻ｡-ﾟ～〜℡№\u{1F000}-\u{1FFFF}]/u
        return (
          !mistaken.test(text) &&
          !/\d{4}年\d+月\d+日(?!（)/.test(text) &&
          !/\d:\d\d[-－]/.test(text)
        )
      }),
    ).toEqual([])
  })

  it('keeps within 35 full-width characters a line, whatever the cells say', () => {
    const isShort = (line: string): boolean => lineWidth(line) <= 35 || line.includes('://')
    expect(breaking(({ body }) => body.split('\n').every(isShort))).toEqual([])
  })

  it('ends with who sends it, and a number to ask by', () => {
    expect(breaking(({ body }) => /照会番号：ABCDE-FGHJK\n-+$/.test(body))).toEqual([])
  })

  it('puts an address of the web on a line of its own, and never more than one', () => {
    expect(
      breaking(({ body }) => {
        const urls = body.match(/https?:\S+/g) ?? []
        return urls.length <= 1 && urls.every((url) => body.split('\n').includes(url))
      }),
    ).toEqual([])
  })

  it('names no other person than the recipient, but who is replaced or leads', () => {
    expect(breaking(({ kind, body }) => kind === 'M08b' || !body.includes('試験 次郎'))).toEqual([])
  })
})

describe.each(standardTexts)('the wording of $kind', ({ body }) => {
  it('keeps within 35 full-width characters a line, facts aside', () => {
    const long = body
      .replace(/\{\{[?/][^}]*\}\}/g, '')
      .split('\n')
      .filter((line) => lineWidth(line.replace(/\{\{[^}]*\}\}/g, '')) > 35)
    expect(long).toEqual([])
  })
})

/** Without the lines that ask to be filled in. */
const forms = (body: string): string =>
  body.replace(/^　+(?:[^\n：]{3,24}|問[^\n]*|（5満足[^\n]*)：\n/gm, '')
