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

describe('what was asked for before, and whether one can come, applies for nothing', () => {
  it.each([
    ['question', '先月21日に第1回の参加を申し込みました。いつ頃お知らせいただけますか。'],
    ['question', '終了は何時ごろになりますか。飛行機に間に合うかで、参加できるか決まります。'],
    ['question', '離島からは急には出られません。当日の様子を動画で見ることはできますか。'],
    ['join', '第2期から会員として加わりたく、登録をお願いできますでしょうか。'],
    ['register', '11/14の研究会、1名（私）でお願いします。'],
    ['register', '第1回ですが、本庁からの出張が難しいため、私が出席させていただきます。'],
    [
      'register',
      '第1回には、課長の阿武 直樹が伺うことになりました。私は会議のため参加できません。',
    ],
    ['question', '市議会議員から参加したいとの相談がありました。議員の参加は可能でしょうか。'],
    [
      'question',
      '会費はかからないという理解でよいでしょうか。入会については、予算を見て判断する予定です。',
    ],
    ['question', '第2回のテーマは決まっていますか。誰を出席させるか調整したいので教えてください。'],
    ['join', '参加された隣町の方から評判を伺い、当町も入会させていただきたくご連絡しました。'],
    ['join', '同僚から話を聞き、私も会に入りたいと思いました。手続きを教えていただけますか。'],
    [
      'join',
      '貴研究会に入会したく、下記のとおり申し込みます。次回の出欠はあらためて回答いたします。',
    ],
    ['cancel', '14日の参加の取り消しをお願いします。会員登録は継続させていただきたく存じます。'],
  ])('%s: %s', (intent, text) => {
    expect(read(text, '研究会').intent).toBe(intent)
  })

  it.each([
    '自治体とは関わりがありませんが、第1回に参加したいと思っております。',
    '第1回に、一市民として参加できればと思い、ご連絡しました。申し込みます。',
    '地域づくりの個人事業を営んでおります。第1回に参加させてください。',
  ])('who has to do with no office is none of ours: %s', (text) => {
    const mail = incoming(`はじめまして。平野 貞夫と申します。\n${text}\n\n平野 貞夫`, {
      from: 'hirano@free.example',
    })
    expect(readApplication(mail, context).intent).toBe('ineligible')
  })
})

describeScenes({
  'the head of an office comes when the letter says so by full name': `
    当町の町長　松本　敏夫が第1回への参加を希望しております。⏎随行として政策推進課の係長　田口　麻衣が同行いたします。 => 松本敏夫 田口麻衣`,
  'the part of somebody is no name': `
    私と同じ推進室の佐野遥（主任）の2名で申し込んでおりましたが、佐野が参加できなくなりました。⏎佐野分のみ取消しをお願いします。私は予定どおり伺います。 => 佐野遥`,
  'a section with a dot in its name is one': `
    第1回の参加者を変更します。⏎変更前：地域振興部 定住対策・暮らし支援課　主査　中瀬 航平⏎変更後：地域振興部 定住対策・暮らし支援課　主任　新田 聡子 => incoming:新田聡子 leaving:中瀬航平`,
})

it.each([
  [
    'register',
    '入会及び参加の申込みについて',
    '第2期研究会への入会及び第1回への参加について、下記のとおり申し込みます。',
  ],
  [
    'join',
    '研究会入会申込',
    '研究会に入会したいので申し込みます。研究会への出席は、次年度から予定しています。',
  ],
  [
    'observe',
    '17日の見学について',
    'まだ見学は可能でしょうか。可能でしたら私1名、伺いたいと思います。',
  ],
])('%s, under 「%s」', (intent, subject, text) => {
  expect(read(text, subject).intent).toBe(intent)
})

it('a paper is nobody, whatever it is called', () => {
  const text =
    '地方行政プレス編集部の中西と申します。\n取材をお願いできますか。\n\n地方行政プレス　編集部\n記者　中西 哲郎'
  const read = readApplication(incoming(text, { from: '中西 哲郎 <t@press.example>' }), context)
  expect(read.participants.map(({ name }) => name)).toEqual(['中西 哲郎'])
})

it('the kind of a paper stands in front of its name, and is nobody', () => {
  const text =
    '地方行政専門紙「あしたの自治」編集部の北村と申します。\n取材をお願いできますか。\n\n北村 俊'
  const [person] = readApplication(incoming(text, { from: 'k@news.example' }), context).participants
  expect(person).toMatchObject({ name: '北村 俊', department: '編集部' })
})

it('items of a list may say a value as a sentence does', () => {
  const text =
    '次のとおりお答えします。\n・所属は、まちづくり課です。\n・よみがなは「あきやま　つぐみ」です（亜美と書いて「つぐみ」と読みます）。'
  const from = '秋山 亜美 <akiyama@town.gojome.akita.jp>'
  const [person] = readApplication(incoming(text, { from }), context).participants
  expect(person).toMatchObject({ department: 'まちづくり課', kana: 'あきやま つぐみ' })
})
