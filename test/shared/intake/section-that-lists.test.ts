import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const section = '美波町 企画課 <kikaku@town.minami.lg.jp>'
const read = (text: string) =>
  readApplication(incoming(text, { from: section, subject: '第1回研究会' }), context).participants
const reachOf = (text: string) =>
  read(text).map(({ name, email, phone }) => `${name} ${email.split('@')[0]} ${phone}`.trim())

const closing = '\n\n美波町企画課\nTEL 0884-00-1011'

describe('a part of the section that sends the list is of that section', () => {
  const text = `美波町企画課です。\n第1回研究会に2名参加します。\n\n・課長　川越 美月\n・移住促進班 主任　下地 翔${closing}`

  it('and is reached as the section is', () => {
    expect(reachOf(text)).toEqual(['川越 美月 kikaku 0884-00-1011', '下地 翔 kikaku 0884-00-1011'])
    expect(read(text)[1]?.department).toBe('企画課 移住促進班')
  })

  it('unless somebody of another section stands in the list', () => {
    const list = '・企画課　川越 美月\n・産業課　森 健一\n・農政係 主任　下地 翔'
    const mixed = `美波町企画課です。\n第1回研究会に3名参加します。\n\n${list}${closing}`
    expect(read(mixed)[2]).toMatchObject({ department: '農政係', email: '', phone: '' })
  })
})

describe('a section that asks to write to it is to be written to about everybody whom it lists', () => {
  it.each([
    ['ご連絡は下記までお願いいたします。', '森 健一 kikaku 0884-00-1011'],
    ['お問い合わせは以下へお願いします。', '森 健一 kikaku 0884-00-1011'],
    ['よろしくお願いいたします。', '森 健一'],
  ])('%s', (said, other) => {
    const list = '1) 企画課　係長　川越 美月\n2) 産業課　主事　森 健一'
    expect(
      reachOf(`美波町です。第1回研究会に2名参加します。\n\n${list}\n\n${said}${closing}`),
    ).toEqual(['川越 美月 kikaku 0884-00-1011', other])
  })
})

describe('who writes from the address of a section and lists himself speaks for those of it', () => {
  const letter = (second: string, number: string) =>
    `美波町企画課の川越です。\n第1回研究会に2名で参加します。\n\n 1 参加者\n   企画課 課長 川越 美月\n   ${second}\n 2 連絡先 ${number}\n\nよろしくお願いいたします。`

  it.each([
    ['企画課 主任 下地 翔', '0884-00-1011（直通）', '下地 翔 kikaku 0884-00-1011'],
    ['観光企画課 主任 下地 翔', '0884-00-1011（直通）', '下地 翔'],
    ['企画課 主任 下地 翔', '090-0000-1011', '下地 翔 kikaku'],
  ])('%s, %s', (second, number, other) => {
    expect(reachOf(letter(second, number))[1]).toBe(other)
  })
})

it('the number of a clerk is of nobody in the list', () => {
  const text =
    '美波町企画課の庶務担当です。\n第1回研究会に2名参加します。\n\n・企画課　川越 美月\n・企画課　下地 翔\n\n美波町企画課\n庶務担当　0884-00-1011'
  expect(read(text).map(({ phone }) => phone)).toEqual(['', ''])
})
