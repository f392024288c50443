import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const intent = (text: string, subject = '') =>
  readApplication(incoming(text, { subject }), context).intent

describe('what a mail asks for', () => {
  it.each([
    ['register', '11月14日の研究会に参加を希望します。'],
    ['register', '研究会に参加させてください。'],
    ['register', '14日の研究会、伺います。'],
    ['register', '第1回に参加いたします。都合により欠席する場合はご連絡します。'],
    ['register', '参加したいのですが、よろしいでしょうか。'],
    ['register', '先日はキャンセルしましたが、第2回は参加を希望します。'],
    ['register', '私のほうは、11月14日に1名でお願いします。'],
    ['register', '第1回、協力隊でも参加できるようでしたら、ぜひお願いします。'],
    ['question', '第1回は、資料だけを1部でお願いできますか。'],
    ['register', '研究会への入会と第1回への参加を申し込みます。'],
    ['join', '研究会に入会したいです。第1回は都合がつきません。'],
    ['observe', '10月17日のイベントを見学させていただきたく存じます。'],
    ['cancel', '参加申込みをしておりましたが、今回は欠席させていただきます。'],
    ['cancel', '急な議会対応のため、参加できなくなりました。'],
    ['cancel', '今回の参加は見送らせていただきます。次回は参加したいです。'],
    ['cancel', '第1回への申込みを取り消してください。'],
    ['cancel', '台風のため飛行機の変更がきかず、参加を取りやめます。'],
    ['register', '課長補佐の森下由美子と私、中瀬航平の2名で伺わせてください。'],
    ['cancel', '明日の研究会は、どうか私抜きでお進めください。'],
    ['cancel', 'キャンセル待ち取消'],
    [
      'register',
      '14日の研究会に出たいのですが、まだ間に合いますでしょうか。空きがあればお願いします。',
    ],
    ['observe', '明日のイベント、見せてもらうことはできますか？一人です。'],
    ['question', '第1回の参加申込みをメールでお送りしたのですが、届いておりますでしょうか。'],
    ['join', 'ぜひ会員にしていただけないでしょうか。'],
    ['withdraw', '異動しますので、研究会の会員から削除してください。'],
    ['withdraw', '研究会を退会いたします。'],
    ['withdraw', '人事異動のため、名簿からの削除をお願いします。'],
    ['question', '参加費はかかりますか。'],
    ['question', '会員でなくても参加することは可能でしょうか。'],
    ['question', '退会する場合の手続きを教えてください。'],
    ['question', '参加については上記のご回答を踏まえて検討します。教えてください。'],
    ['other', '先日は参加させていただき、ありがとうございました。'],
    ['other', '正式なお申し込みは来週ご連絡いたします。'],
    ['optOut', '今後のご案内は不要です。'],
  ])('%s: %s', (expected, text) => {
    expect(intent(text)).toBe(expected)
  })

  it.each([
    ['withdraw', '退会について', '退会いたします。'],
    ['question', '退会手続きについて', '締切を教えてください。'],
    [
      'question',
      'オンライン参加の可否について',
      '伺うのが難しい見込みです。ほかの方法はありますか。',
    ],
    ['register', '【申込】第1回研究会', '氏名：中瀬 航平'],
    ['observe', '見学希望', '研究会については今回は見送ります。見学を希望します。'],
  ])('%s when the subject is 「%s」', (expected, subject, text) => {
    expect(intent(text, subject)).toBe(expected)
  })

  it.each([
    ['accept', 'Re: 第1回 空きが出ました', '参加します。'],
    ['decline', 'Re: 第1回 空きが出ました', 'あいにく都合がつかないため、辞退します。'],
    ['acknowledge', 'Re: 第1回 開催中止のお知らせ', '確認しました。'],
    ['acknowledge', 'Re: 第1回 グループのお知らせ', '承知いたしました。'],
    ['cancel', 'Re: 第1回 ご参加決定のお知らせ', '都合により欠席いたします。'],
    ['acknowledge', 'Re: 第1回 ご参加決定のお知らせ', '参加決定の件、承知いたしました。'],
    [
      'decline',
      'Re: 【空席のご連絡】第1回',
      '出張を入れてしまいましたので、今回は遠慮いたします。',
    ],
    ['acknowledge', 'Re: 第1回 開催のご案内', '確かに拝受いたしました。予定どおり伺います。'],
    ['acknowledge', 'Re: 第1回 ご参加決定のお知らせ', '当日は予定どおり参加いたします。'],
    ['register', 'Re: 第1回 ご参加決定のお知らせ', '2月20日の第2回にも参加を希望します。'],
  ])('%s is the answer to 「%s」', (expected, subject, text) => {
    expect(intent(text, subject)).toBe(expected)
  })
})
