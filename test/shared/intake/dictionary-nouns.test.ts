import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** Nouns of every kind; none of them is anybody's name. */
const nouns =
  '献血 花粉 稲作 山菜 桟橋 水路 堤防 植樹 牧畜 砂丘 湿原 渓流 峡谷 鉱山 紅葉 梅雨 院内 船内 野党 同盟 投手 収賄 北風 聖火 原油 進攻 混在 見頃 台形 利潤 高金利 大納会 南半球 赤信号 光合成 百日咳 小中学 深海魚'.split(
    ' ',
  )

const sentences = [
  '課長の＿が参加します。',
  '係長の＿も同行します。',
  '当日は＿と私が参加します。',
  '＿に代わり私が参加します。',
  '＿が出席します。',
  '＿の参加を申し込みます。',
  '＿さんと私が参加します。',
  '後任は＿です。',
]

/** Family names that few bear, and no list of common ones has. */
const rareNames =
  '粂田 猪飼 鷲巣 生方 合田 志鷹 世古 新原 猪爪 灰谷 石飛 比屋根 上遠野 四方田'.split(' ')

function namesIn(sentence: string): string {
  const mail = incoming(`大空町企画課の中瀬です。\n${sentence}\n\n大空町 企画課 中瀬 航平`, {
    from: '中瀬 航平 <nakase@town.ozora.hokkaido.jp>',
  })
  return readApplication(mail, context)
    .participants.map(({ name }) => name.replace(/\s/g, ''))
    .join(' ')
}

describe('a word is somebody only where it may be a name', () => {
  it.each(sentences)('nobody is called by a noun: %s', (sentence) => {
    const taken = nouns.filter((noun) => namesIn(sentence.replace('＿', noun)).includes(noun))
    expect(taken).toEqual([])
  })

  it.each(sentences)('rare family names are names: %s', (sentence) => {
    const missed = rareNames.filter((name) => !namesIn(sentence.replace('＿', name)).includes(name))
    expect(missed).toEqual([])
  })
})
