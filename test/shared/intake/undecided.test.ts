import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const intentOf = (text: string) =>
  readApplication(incoming(`美波町の中瀬です。\n${text}`), context).intent

describe('who has not decided yet has not applied', () => {
  it.each([
    '11月14日の研究会に参加できるか、上司に確認してから改めてご連絡いたします。',
    '11月14日の研究会は、予算が付けば参加したいと考えております。決まりましたらご連絡します。',
    '参加できそうでしたら改めて申し込みます。11月14日です。',
    '議会日程が確定し次第、11月14日に参加できるかご連絡いたします。',
    '第1回は、上司の許可が下りましたら参加させていただきます。',
    '都合がつけば第1回に参加したいと思います。',
    '第1回への参加は、出張の決裁が下りてからお申し込みします。',
    '第1回の旅費の負担はありますか。ないようでしたら、職員を選んで申し込むつもりです。',
    '第1回は何名まで参加できますか。回答をいただいてから課内で人選し、お申し込みしたく存じます。',
    '第1回の通知はいただけますか。出席者を決めて、改めて申し込みたいと考えております。',
    '台風の対応で参加できるか未定です。参加できるようになったらまた連絡します。',
  ])('%s', (text) => {
    expect(intentOf(text)).toMatch(/^(?:question|other)$/)
  })

  it.each([
    ['question', '研究会の資料だけいただくことはできますか。参加は致しません。'],
    ['question', '当日の記録は公開されますか。参加はしませんが、関心があります。'],
    ['register', '参加者は主事の三好に決めましたので、第1回に申し込みます。'],
    ['register', '空きがあれば第1回に参加したいです。'],
    ['register', '可能であれば、第1回に参加させてください。'],
    ['register', '上司の許可が下りましたので、第1回に参加させていただきます。'],
    ['register', '第1回に参加します。都合が悪くなりましたら改めてご連絡いたします。'],
    ['register', '第1回に参加します。旅費が決まりましたらご連絡します。'],
    ['cancel', '研究会に参加できなくなりました。資料だけいただくことはできますか。'],
  ])('%s: %s', (intent, text) => {
    expect(intentOf(text)).toBe(intent)
  })
})
