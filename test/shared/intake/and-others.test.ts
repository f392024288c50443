import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (words: string) =>
  readApplication(
    incoming(`第1回研究会に申し込みます。\n\n${words}`, { from: '<soumu@town.minami.lg.jp>' }),
    context,
  )

describe('one and others', () => {
  it.each([
    '参加者職氏名：政策推進課長　鶴岡誠司　他1名（主事 山形彩）',
    '参加者：政策推進課長　鶴岡誠司　ほか１名（山形彩）',
    '氏名：鶴岡誠司、外1名（主事 山形彩）',
  ])('who is named in brackets comes as well: %s', (words) => {
    const { participants, review } = read(words)
    expect(participants.map(({ name }) => name)).toEqual(['鶴岡誠司', '山形彩'])
    expect(review).not.toContain('name-incomplete')
  })

  it.each(['参加者：政策推進課長　鶴岡誠司　外1名', '参加者：政策推進課長　鶴岡誠司 他２名'])(
    'who is only counted is to be asked for: %s',
    (words) => {
      expect(read(words).review).toContain('name-incomplete')
    },
  )
})
