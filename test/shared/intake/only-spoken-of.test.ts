import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'
import { describeScenes } from './scenes.ts'

describeScenes({
  'who had wished to come and does not is no participant': `
    11月14日の研究会に、鶴岡彩が参加を希望しておりましたが、私が参加することになりました。 => leaving:鶴岡彩 incoming:中瀬航平
    第1回は鶴岡彩が出席するつもりでおりましたが、私が参加することになりました。 => leaving:鶴岡彩 incoming:中瀬航平
    課長の鶴岡彩が第1回に参加します。 => 鶴岡彩
  `,
  'who only writes for him who stays away does not come instead': `
    11月14日に当課主事の鶴岡 彩 が参加の予定でしたが、今回は辞退させていただきます。⏎鶴岡は本日休みのため、代わって私からお伝えします。 => 鶴岡彩
    11月14日に当課主事の鶴岡 彩 が参加の予定でしたが、今回は辞退させていただきます。⏎鶴岡は本日休みのため、代わりに私から一報まで。 => 鶴岡彩
  `,
  'two who are named later are nobody yet': `
    私ども企画課から2名で第1回に参加できればと思います。氏名は追ってご連絡します。 => －
    第1回に2名で参加します。人選は後日お知らせいたします。 => －
  `,
})

const decision = `
> 徳島県美波町
> 政策推進課
> 鶴岡 彩 様
>
> お世話になっております。研究会 事務局でございます。
> 第1回のご参加が決定しましたのでお知らせします。`

describe('to whom our mail went does not come by that', () => {
  it.each([
    '鶴岡に届いたものですが、私も参加できますか。',
    '鶴岡あてに来たメールを見ました。私も参加したいです。',
  ])('%s', (words) => {
    const text = `${words}\n美波町 企画課 主査 中瀬 航平\n${decision}`
    const subject = 'Re: 【研究会】第1回 ご参加決定のお知らせ'
    const { participants } = readApplication(incoming(text, { subject }), context)
    expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
  })
})

it('who is undecided in a list is not registered', () => {
  const text =
    '第1回に申し込みます。\n\n氏名\t職名\t出欠\n中瀬 航平\t主査\t○\n鶴岡 彩\t主事\t×\n山形 健一\t課長\t未定'
  const { participants } = readApplication(incoming(text), context)
  expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
})
