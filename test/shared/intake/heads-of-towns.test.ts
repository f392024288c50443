import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'
import { describeScenes } from './scenes.ts'

describeScenes({
  'the head of a town comes when he is counted by full name': `
    11月14日は町長の 梅津 昭 と随行の私の2名で伺います。 => 梅津昭 中瀬航平
    お話ししたとおり、第1回研究会には村長の 梅津 昭 と主事の 下地 翔 の2名で参加します。 => 梅津昭 下地翔`,
})

const read = (text: string) =>
  readApplication(
    incoming(`美波町総務課の湯浅と申します。\n${text}`, {
      from: '美波町総務課 <somu@town.minami.lg.jp>',
      subject: '研究会の件',
    }),
    context,
  )

describe('that the head cannot come takes nothing back of who stands in for heads', () => {
  it.each([
    [
      '11月14日の研究会に、副町長の峯田 繁廣が参加いたします。\n町長は別の公務のため参加いたしません。',
      'register',
    ],
    [
      '11月14日の研究会に、副町長\n　峯田 繁廣（みねた しげひろ）\nが参加したいとのことですので、お申込みいたします。\n町長は同日の会議のため出席できません。',
      'register',
    ],
    [
      '参加決定をいただいておりました副町長 峯田 繁廣でございますが、同日に臨時議会が招集されましたため、参加を取り止めさせていただきます。',
      'cancel',
    ],
  ])('%s', (text, intent) => {
    expect(read(text).intent).toBe(intent)
  })
})

describe('a number is of whom the bracket in front of it names', () => {
  it.each([
    ['当日の連絡先（峯田携帯）：090-0000-5517', '090-0000-5517'],
    ['緊急時の連絡先（峯田）090-0000-5517', '090-0000-5517'],
    ['当日の連絡先（秘書係）：0884-00-5517', ''],
  ])('%s', (line, phone) => {
    const text = `11月14日の研究会に、副町長の峯田 繁廣が参加いたします。\n\n${line}\n\n美波町総務課 湯浅 恵\n電話 0884-00-1111`
    expect(read(text).participants).toMatchObject([{ name: '峯田 繁廣', phone }])
  })
})
