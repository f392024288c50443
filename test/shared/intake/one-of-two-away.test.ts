import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (words: string) => {
  const text = `美波町総務課の中瀬です。\n${words}\n\n美波町 総務課 中瀬 航平\nTEL 0884-00-3616`
  const { intent, participants } = readApplication(incoming(text), context)
  return [intent, ...participants.map(({ name }) => name)].join(' ')
}

describe('of two who had applied, only the one is cancelled who does not come', () => {
  it.each([
    '11月14日の研究会に、阿部沙耶と近藤大地の2名で申し込んでおりましたが、近藤が議会対応のため欠席となります。\n阿部は予定どおり参加します。',
    '先日、阿部沙耶と近藤大地の2名で申し込みましたが、近藤が議会対応のため欠席いたします。',
    '阿部沙耶と近藤大地の2名で申し込んでおりました。近藤が急用により参加できなくなりました。',
    '第1回に阿部沙耶と近藤大地を申し込みましたが、近藤の分は取り消してください。',
    '第1回は阿部沙耶と近藤大地の2名の予定でしたが、近藤は別の公務が入り欠席します。阿部は変わらず伺います。',
    '第1回は阿部沙耶と近藤大地の2名の予定でしたが、近藤が欠席となりました。',
  ])('%s', (text) => {
    expect(read(text)).toMatch(/^cancel 近藤(?:\s?大地)?$/)
  })
})
