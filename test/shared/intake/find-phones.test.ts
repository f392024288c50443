import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { bestPhone, findPhones, phonesDisagree } from '../../../shared/intake/text/find-phones.ts'
import { foldText } from '../../../shared/intake/text/fold-text.ts'
import { context, incoming } from './incoming.ts'

const best = (text: string) => bestPhone(findPhones(foldText(text)))?.number

describe('telephone numbers', () => {
  it.each([
    ['０８８０－００－３１２４', '0880-00-3124'],
    ['TEL 08514-0-0131', '08514-0-0131'],
    ['(0854)00-1014', '0854-00-1014'],
    ['0173(00)2111 内線255', '0173-00-2111'],
    ['+81-136-00-2121', '0136-00-2121'],
    ['Tel. (+81) 8514-0-0101 (ext. 215)', '08514-0-0101'],
    ['(+81)136-00-2121', '0136-00-2121'],
    ['+81 (0)136-00-2121', '0136-00-2121'],
    ['FAX 0884-00-1103 TEL 0884-00-3616', '0884-00-3616'],
    ['TEL/FAX 0738-00-5530', '0738-00-5530'],
    ['代表 06-0000-1111 直通 06-0000-0202', '06-0000-0202'],
    ['06-0000-0202（直通）、06-0000-1111（代表）', '06-0000-0202'],
    ['携帯 080-0000-4455 電話 0982-00-3203', '0982-00-3203'],
    ['0884\u202c-00-3616', '0884-00-3616'],
  ])('%s → %s', (text, number) => {
    expect(best(text)).toBe(number)
  })

  it.each([
    'FAX：0884-00-1103',
    'ファクシミリ 0883-00-7200',
    '〒779-2395',
    '2019-11-14',
    '団体コード 363871',
    'https://example.jp/0884003616',
    '内線1354',
    '',
  ])('none in 「%s」', (text) => {
    expect(best(text)).toBeUndefined()
  })

  it('two different numbers of the same standing disagree', () => {
    expect(phonesDisagree(findPhones('電話 0884-00-3616 電話 0884-00-3617'))).toBe(true)
    expect(phonesDisagree(findPhones('電話 0884-00-3616 携帯 090-0000-3617'))).toBe(false)
  })
})

describe('a number that was broken at the end of a line goes on in the next', () => {
  it.each([
    ['TEL 0884-00-\n3616', '0884-00-3616'],
    ['TEL 0884-\n00-3616　FAX 0884-00-3617', '0884-00-3616'],
    ['電話：0884-00\n-3616（直通）', '0884-00-3616'],
    ['TEL 0884-00-3616\n1004 号室', '0884-00-3616'],
    ['TEL 0884-00-\n〒779-2395', ''],
  ])('%s', (lines, expected) => {
    const text = `第1回に参加します。\n\n美波町 企画課 主査 中瀬 航平\n${lines}`
    expect(readApplication(incoming(text), context).participants[0]?.phone).toBe(expected)
  })
})
