import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const office = '美波町企画課 <kikaku@town.minami.lg.jp>'
const read = (text: string, from?: string, subject = '第1回研究会') =>
  readApplication(incoming(text, { subject, ...(from ? { from } : {}) }), context)

it("the strokes of a table open no signature, and what is said of all is everybody's", () => {
  const rule = '-'.repeat(50)
  const text = `第1回研究会（11/14）の参加者は次の2名です。\n\n　氏名　　　　　ふりがな　　　　　　所属・職名\n　${rule}\n　嶋津　和也　　しまづ　かずや　　　企画課　課長補佐\n　堀内　翼　　　ほりうち　つばさ　　産業課　主任\n　${rule}\n　メール（2名共通）　kikaku@town.minami.lg.jp\n　電話（2名共通）　　0884-00-4603`
  const shared = { email: 'kikaku@town.minami.lg.jp', phone: '0884-00-4603' }
  expect(read(text, office).participants).toMatchObject([
    { name: '嶋津 和也', ...shared },
    { name: '堀内 翼', ...shared },
  ])
})

it('a section with a dot in its name is nobody, in the line below another person', () => {
  const text =
    '今回は同僚と2名で伺います。\n\n　総務課 政策調整班　主任　中瀬 航平\n　町並・地域振興課　　主事　上石 悠斗（あげいし ゆうと）'
  expect(read(`美波町の中瀬です。\n${text}`).participants).toMatchObject([
    { name: '中瀬 航平', department: '総務課 政策調整班' },
    { name: '上石 悠斗', department: '町並・地域振興課' },
  ])
})

it('the section of two who are counted with the writer is his as well', () => {
  const text =
    '第1回に、にぎわい創出課の課員2名で参加させていただきます。\n\n　中瀬 航平（主任）\n　内田 千晶（主事補）'
  const both = read(`美波町の中瀬です。\n${text}`).participants.map(({ department }) => department)
  expect(both).toEqual(['にぎわい創出課', 'にぎわい創出課'])
})

describe('of one more who is asked for the next sentence tells', () => {
  it.each([
    'あと1名、追加で申し込むことはできますでしょうか。\n企画課の仲間 琉奈（なかま るな、主事）です。',
    'もう1名追加をお願いします。企画課 主事の仲間 琉奈です。',
  ])('%s', (text) => {
    const { participants } = read(`美波町の中瀬です。\n${text}`)
    expect(participants).toMatchObject([{ name: '仲間 琉奈', title: '主事' }])
  })
})

it('「フルネームは…」 completes who was named by surname', () => {
  const text =
    '美波町の中瀬です。\n当課の課長補佐 阿南（あなん）が出席いたします。\n（フルネームは阿南 敏郎です。）\n私は出席いたしません。'
  expect(read(text).participants).toMatchObject([{ name: '阿南 敏郎', title: '課長補佐' }])
})

it('同センター is the one named before', () => {
  const text =
    '美波町 企業支援センターの中瀬です。\n申し込んでいた、同センター主査の設楽ですが、調査に出るため伺えなくなりました。\n\n美波町役場産業部企業支援センター\n中瀬 航平'
  expect(read(text).participants[0]?.department).not.toContain('同')
})

it('that the mayor cannot come takes back nobody else', () => {
  const form = '役職　総合政策部 部長\n氏名　三船 一成（みふね かずなり）'
  const { intent, participants } = read(
    `当部の部長 三船が出席いたしますので、申し込みます。\n\n${form}\n\nなお、町長は別の公務のため出席できません。`,
  )
  expect([intent, ...participants.map(({ name }) => name)]).toEqual(['register', '三船 一成'])
})

it('whose answer is passed on is known by its head and signature', () => {
  const text =
    '美波町の中瀬です。下のとおり部下から回答がありましたので、堀之上を11/14に参加させます。\n坂口は参加しません。\n\n中瀬 航平\n\n---------- Forwarded message ---------\nFrom: 堀之上 亮一 <horinoue-r@town.minami.lg.jp>\nSubject: Re: 研究会の件\nTo: 中瀬 航平 <nakase@town.minami.lg.jp>\n\n中瀬課長\n\n14日は空いておりますので参加できます。\n坂口さんは難しいそうです。\n\n企画課 総合政策係\n堀之上 亮一（ほりのうえ りょういち）'
  expect(read(text).participants).toMatchObject([
    {
      name: '堀之上 亮一',
      kana: 'ほりのうえ りょういち',
      department: '企画課 総合政策係',
      email: 'horinoue-r@town.minami.lg.jp',
    },
  ])
})

it('who will apply for a meeting later only joins', () => {
  const text =
    '会員になりたいと思いました。登録だけお願いします。参加できそうな回があれば別途申し込みます。'
  expect(read(`美波町の中瀬です。\n${text}`, undefined, '会員登録').intent).toBe('join')
})

it('columns may be parted by strokes', () => {
  const rows = [
    '企画課／課長／遠藤 修一／0884-00-7610',
    '産業部 商工課／係長／香川 真弓／0884-00-6677',
  ]
  const text = `第1回研究会の参加者を次のとおり報告します。\n\n所属／職名／氏名／電話\n${rows.join('\n')}\n\nこの研究会のことは、新聞記者の西田和夫さんの記事で知りました。`
  expect(read(text).participants).toMatchObject([
    { name: '遠藤 修一', title: '課長', phone: '0884-00-7610' },
    { name: '香川 真弓', department: '産業部 商工課', phone: '0884-00-6677' },
  ])
})
