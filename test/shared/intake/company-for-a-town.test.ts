import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const from = 'k.toda@planning-toda.example'
const sign = '\n\n株式会社戸田プランニング 戸田 恒一\nTEL 03-0000-0001'

describe('a company that applies for the officer of a town', () => {
  it.each([
    '株式会社戸田プランニングの戸田です。美波町様の代理で申し込みます。\n11月14日の研究会\n\n美波町 政策推進課　主査　鶴岡 彩',
    '美波町より業務を受託しております株式会社戸田プランニングの戸田です。\n11月14日の研究会に、下記のとおり美波町職員の参加を申し込みます。\n\n美波町 政策推進課　主査　鶴岡 彩',
    '美波町より業務を受託しております株式会社戸田プランニングの戸田です。\n美波町の下記職員の参加を申し込みます。（11月14日）\n\n政策推進課　鶴岡 彩　主査\nTEL 0884-00-3611',
    '株式会社戸田プランニングの戸田です。美波町様に代わって、次の方の参加を申し込みます。11月14日の研究会です。\n\n美波町 政策推進課　主査　鶴岡 彩 様',
    '株式会社戸田プランニングの戸田です。下記の方の参加を代わってお申し込みします。11月14日の研究会です。\n\nご参加者：美波町 政策推進課　主査　鶴岡 彩 様（つるおか あや）',
    '株式会社戸田プランニングの戸田です。11月14日の研究会に参加したいとのご意向を美波町様より伺いました。弊社からの参加はございません。\n\nご出席者：美波町 政策推進課　主査　鶴岡 彩 様',
  ])('does not take part, and neither applies for itself: %s', (words) => {
    const { intent, participants, contact, review } = readApplication(
      incoming(words + sign, { from }),
      context,
    )
    expect(intent).toBe('register')
    expect(participants.map(({ name }) => name)).toEqual(['鶴岡 彩'])
    expect(participants[0]?.phone).not.toBe('03-0000-0001')
    expect(contact?.name).toBe('戸田 恒一')
    expect(review).toContain('on-behalf')
  })
})
