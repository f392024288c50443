import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** Section and title of 井上 隼, who answers what we wrote to him. */
function office(answer: string, heading: string): string {
  const ours = `${heading}\n\n第1回の意見交換会のグループが決まりましたので、お知らせいたします。`
  const quoted = ours.split('\n').map((line) => `> ${line}`)
  const text = `${answer.replaceAll('⏎', '\n')}\n\n2019/11/06 17:00, 事務局 <kenkyukai@jimukyoku.example> wrote:\n${quoted.join('\n')}`
  const { participants } = readApplication(
    incoming(text, {
      from: '井上 隼 <s-inoue@town.minami.lg.jp>',
      subject: 'Re: 【第2期 研究会】第1回 意見交換会のグループとテーマのお知らせ',
    }),
    context,
  )
  return participants
    .map(({ name, department, title }) => [name.replace(/\s/g, ''), department, title].join('/'))
    .join(' ')
}

const heading = '徳島県美波町\n産業部 産業活力課　主任\n井上 隼 様'

describe('who answers us keeps the section and title by which we wrote to him', () => {
  it.each([
    ['美波町の井上です。承知いたしました。', heading, '井上隼/産業部 産業活力課/主任'],
    ['承知しました。⏎井上', heading, '井上隼/産業部 産業活力課/主任'],
    ['承知しました。⏎⏎美波町産業活力課 井上 隼', heading, '井上隼/産業活力課/主任'],
    ['承知いたしました。', '徳島県美波町\n産業活力課　井上 様', '井上隼/産業活力課/'],
    ['承知いたしました。', '美波町\n井上隼 様', '井上隼//'],
  ])('%s', (answer, ours, expected) => {
    expect(office(answer, ours)).toBe(expected)
  })
})

describe('what he says now stands over what we wrote', () => {
  it.each([
    ['承知しました。⏎⏎美波町 企画課 係長 井上 隼', heading, '井上隼/企画課/係長'],
    ['承知しました。⏎⏎美波町 企画課 井上 隼', heading, '井上隼/企画課/'],
    ['美波町の井上です。異動しましたが、承知いたしました。', heading, '井上隼//'],
    ['承知しました。⏎所属：企画課⏎職名：係長', heading, '井上隼/企画課/係長'],
    ['承知いたしました。', heading.replace('井上 隼', '三好 彩'), ''],
  ])('%s', (answer, ours, expected) => {
    expect(office(answer, ours)).toBe(expected)
  })
})
