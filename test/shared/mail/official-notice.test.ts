import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { headOf, politeBody } from '../../../shared/mail/words/body-titles.ts'
import { officialNotice } from '../../../shared/mail/words/official-notice.ts'
import { bookOf, meeting } from '../book/sample-book.ts'
import { fullRows } from './kind-matter.ts'

const wish = {
  number: '研第12号',
  date: '2019-10-15',
  signer: '代表取締役　見本 太郎',
  addressee: '見本町長 様',
}

function noticeFor(changes: ValuesOf<'meetings'> = {}, given: Partial<typeof wish> = {}) {
  const book = bookOf({ ...fullRows, meetings: [{ ...meeting, ...changes }] })
  const [row] = book.registrations.rows
  if (!row) throw new Error('nobody takes part')
  return officialNotice(book, row, { ...wish, ...given })
}

function made(changes: ValuesOf<'meetings'> = {}) {
  const notice = noticeFor(changes)
  if (!notice.ok) throw new Error(JSON.stringify(notice.error))
  return notice.value
}

describe('the printed notice', () => {
  it('says under the number, date and names of the group what the mails say', () => {
    const { date, title, paragraphs, items } = made({ programme: '第一部 講演\n第二部 意見交換' })
    expect(date).toBe('令和元年10月15日')
    expect(title).toMatch(/第1回の開催について（通知）$/)
    expect(paragraphs.at(-1)).toMatch(
      /^つきましては、貴町 政策推進課 主任 見本 花子 様のご出席について、特段の/,
    )
    const said = Object.fromEntries(items.map(({ label, lines }) => [label, lines]))
    expect(said['日　時']?.slice(0, 2)).toEqual([
      '2019年11月14日（木）13:30から16:30まで',
      '（令和元年11月14日（木））',
    ])
    expect(said['次　第']).toEqual(['第一部 講演', '第二部 意見交換'])
    expect(said['経　費']).toEqual(['参加費は無料です。', '旅費は貴町でご負担願います。'])
  })

  it('leaves out what the meeting does not say', () => {
    const labels = made({ theme: '', guests: '', programme: '' }).items.map(({ label }) => label)
    expect(labels).toEqual(['名　称', '日　時', '会　場', '出席者', '経　費', '連絡先'])
  })

  it.each([
    ['会場名', { venue: '' }, {}],
    ['日時', { date: '' }, {}],
    ['宛先', {}, { addressee: '' }],
  ])('is not made without %s', (name, changes, given) => {
    expect(noticeFor(changes, given)).toEqual({ ok: false, error: { tag: 'fact-missing', name } })
  })
})

describe('the head of a body', () => {
  it.each([
    ['徳島県美波町', '美波町長 様', '貴町'],
    ['徳島県海部郡美波町', '美波町長 様', '貴町'],
    ['兵庫県上郡町', '上郡町長 様', '貴町'],
    ['愛媛県西条市', '西条市長 様', '貴市'],
    ['東京都新宿区', '新宿区長 様', '貴区'],
    ['京都府京都市', '京都市長 様', '貴市'],
    ['神奈川県', '神奈川県知事 様', '貴県'],
    ['北海道', '北海道知事 様', '貴道'],
    ['見本広域連合', '見本広域連合 御中', '貴団体'],
  ])('of %s is %s', (municipality, head, body) => {
    expect([headOf(municipality), politeBody(municipality)]).toEqual([head, body])
  })
})
