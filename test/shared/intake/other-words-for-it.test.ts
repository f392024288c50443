import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'
import { describeScenes } from './scenes.ts'

const read = (text: string, subject: string) =>
  readApplication(
    incoming(`美波町企画課の中瀬です。\n${text}\n\n美波町 企画課 中瀬 航平`, { subject }),
    context,
  )

describe('a mail asks for what its words mean, whichever they are', () => {
  it.each([
    ['register', '第1回の研究会、申し込みでお願いします！'],
    ['register', '14日の件ですが、申込みでよろしくお願いいたします。'],
    ['cancel', '楽しみにしていたのですが、14日は東京まで行けそうにありません。'],
    ['cancel', '14日の研究会には参加できそうにもありません。申し訳ございません。'],
    ['cancel', '第1回の席ですが、待っておられる方にお譲りください。'],
    ['observe', '研究会は伺えそうにありませんが、17日のイベントを見学したいです。'],
    [
      'join',
      '入会を希望します。参加できる回はまだ決まっておりませんが、ご案内をいただければと存じます。',
    ],
    ['question', '参加決定のお知らせの件でお尋ねします。町長宛ての通知は可能でしょうか。'],
    [
      'question',
      '11月14日は予定どおり伺います。旅費の手続きに通知が要るのですが、いただけますか。',
    ],
    ['withdraw', '前任の白松の退会の手続きと、後任である私の登録をお願いいたします。'],
  ])('%s: %s', (intent, text) => {
    expect(read(text, '研究会').intent).toBe(intent)
  })

  it.each([
    '会員にならないと資料は見せていただけないのでしょうか。',
    '研究会の会員は、自治体の職員に限られるのでしょうか。',
    '第1期の成果報告書を閲覧することは可能でしょうか。',
  ])('is about no meeting: %s', (text) => {
    expect(read(text, '研究会について')).toMatchObject({ intent: 'question', meetingId: null })
  })
})

describeScenes({
  'who says that he comes, and who else does not yet know, comes': `
    第1回に2名で参加します。1名は私、もう1名は若手を予定しておりますが、まだ人選が済んでおりません。 => 中瀬航平
    係長の渡邉から案内を見せてもらいました。11月14日は私一人で参加させてください。渡邉は議会と重なり伺えません。 => 中瀬航平`,
  'who succeeds says so in several ways': `
    会員の高倉 誠司が3月末で退職しました。高倉の退会をお願いします。4月からは私が後任として担当いたします。 => incoming:中瀬航平 leaving:高倉誠司
    これまで会員でした白松 茂は退職いたしました。白松の退会の手続きと、後任である私の登録をお願いします。 => incoming:中瀬航平 leaving:白松茂`,
})
