import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const group = '中瀬 航平 via 研究会 <kenkyukai@jimukyoku.example>'

describe('who really wrote', () => {
  it('our own group’s rewritten sender is unwrapped', () => {
    const mail = incoming('研究会に参加します。', {
      from: group,
      headers: {
        'x-original-from': 'nakase@town.minami.lg.jp',
        precedence: 'list',
        'list-unsubscribe': '<x>',
      },
    })
    const application = readApplication(mail, context)
    expect(application.intent).toBe('register')
    expect(application.participants[0]).toMatchObject({
      name: '中瀬 航平',
      email: 'nakase@town.minami.lg.jp',
      municipality: '徳島県美波町',
    })
  })

  it('a page that shows no such header gives the name, and no address of our own', () => {
    const mail = incoming('美波町政策推進課の中瀬です。研究会に参加します。', { from: group })
    expect(readApplication(mail, context).participants).toMatchObject([
      { name: '中瀬 航平', email: '', municipality: '徳島県美波町' },
    ])
  })

  it('a mail passed on twice is the one who wrote it', () => {
    const mail = incoming(
      '転送です。\n\n---------- Forwarded message ---------\nFrom: 梅津 <umezu@npo.example>\nDate: 2019年10月16日\nSubject: Fwd: 申込\n\nこちらに届いたので転送します。\n\n---------- Forwarded message ---------\nFrom: 仁科 巧 <nishina@town.okuizumo.shimane.jp>\nDate: 2019年10月15日\nSubject: 申込\n\n奥出雲町の仁科です。研究会に参加します。',
      { from: '香川 実 <kagawa@jimukyoku.example>' },
    )
    expect(readApplication(mail, context).participants).toMatchObject([
      { name: '仁科 巧', email: 'nishina@town.okuizumo.shimane.jp' },
    ])
  })

  it('a mail that a colleague passed on is the applicant’s, and said to be forwarded', () => {
    const mail = incoming(
      '登録お願いします。\n\n---------- Forwarded message ---------\nFrom: 仁科 巧 <nishina@town.okuizumo.shimane.jp>\nDate: 2019年10月21日\nSubject: 申込\n\n奥出雲町の仁科です。研究会に参加します。',
      { from: '香川 実 <kagawa@jimukyoku.example>' },
    )
    const application = readApplication(mail, context)
    expect(application.participants[0]).toMatchObject({
      name: '仁科 巧',
      email: 'nishina@town.okuizumo.shimane.jp',
    })
    expect(application.participants[0]?.eligibility.verdict).toBe('要確認')
    expect(application.review).toContain('forwarded')
  })

  it('what an applicant passes on is not the applicant', () => {
    const mail = incoming(
      '参加を希望します。\n\n---------- Forwarded message ---------\nFrom: 千葉 望 <chiba@pref.tokushima.lg.jp>\nSubject: 案内\n\n参加してください。',
    )
    expect(readApplication(mail, context).participants.map(({ name }) => name)).toEqual([
      '中瀬 航平',
    ])
  })

  it('a foreign Reply-To is flagged and never used', () => {
    const application = readApplication(
      incoming('参加します。', { replyTo: 'x@evil.example' }),
      context,
    )
    expect(application.review).toContain('foreign-reply-to')
    expect(application.participants[0]?.email).toBe('nakase@town.minami.lg.jp')
  })
})

describe('mails that no applicant wrote', () => {
  it.each([
    ['a bounce', { from: 'MAILER-DAEMON@example.jp', subject: 'Undelivered Mail' }],
    [
      'an automatic reply',
      { subject: '自動応答: 参加決定', headers: { 'auto-submitted': 'auto-replied' } },
    ],
    ['a newsletter', { subject: 'メールマガジン vol.3', headers: { 'list-unsubscribe': '<x>' } }],
  ])('%s registers nobody', (_kind, parts) => {
    const application = readApplication(incoming('研究会に参加します。', parts), context)
    expect(application).toMatchObject({ intent: 'other', participants: [] })
  })

  it.each([
    '株式会社甲の乙山と申します。弊社のサービスのご紹介のお時間をいただけますか。',
    '地域新聞編集部の山川と申します。研究会を取材させていただきたく存じます。',
    '大学院で地域政策を学んでいる小林奏と申します。研究会を聴講させてください。',
  ])('ineligible: %s', (text) => {
    expect(readApplication(incoming(text, { from: 'a@x.example' }), context).intent).toBe(
      'ineligible',
    )
  })

  it('an attached form is pointed out', () => {
    const application = readApplication(
      incoming('参加します。', { attachments: ['申込書.xlsx'] }),
      context,
    )
    expect(application.review).toContain('attachment-unread')
  })
})

describe('who sends an application on without a word of his own does not apply', () => {
  const below =
    '-----Original Message-----\nFrom: 中瀬 航平 <nakase@town.minami.lg.jp>\nTo: otani@kikaku.example\nSubject: 研究会参加申込\n\n第1回に参加を申し込みます。\n\n美波町 企画課 主査 中瀬 航平\nTEL 0884-00-3616'
  const from = '大谷 健 <otani@kikaku.example>'
  const read = (own: string, subject: string) =>
    readApplication(incoming(`${own}\n${below}`, { from, subject }), context)

  it.each(['', '\n株式会社みほん企画 大谷 健\nTEL 03-0000-0000\n\n'])('%j', (own) => {
    const { intent, participants, contact, review } = read(own, 'Fw: 研究会参加申込')
    expect(intent).toBe('register')
    expect(participants).toMatchObject([
      { name: '中瀬 航平', email: 'nakase@town.minami.lg.jp', phone: '0884-00-3616' },
    ])
    expect(contact).toEqual({ name: '大谷 健', email: 'otani@kikaku.example' })
    expect(review).toContain('forwarded')
    expect(participants[0]?.eligibility.verdict).toBe('要確認')
  })

  it('and nobody applies by an invitation of ours that is only sent on', () => {
    const notice =
      '-----Original Message-----\nFrom: 事務局 <kenkyukai@jimukyoku.example>\nSubject: 研究会のご案内\n\n第1回を開催します。ぜひご参加ください。'
    const { intent } = readApplication(
      incoming(`\n${notice}`, { from, subject: 'Fw: 研究会のご案内' }),
      context,
    )
    expect(intent).not.toBe('register')
  })
})
