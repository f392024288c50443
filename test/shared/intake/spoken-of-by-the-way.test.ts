import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const letter = (words: string): string =>
  `美波町政策推進課の中瀬です。\n11月14日の研究会に申し込みます。\n\n${words}\n\nよろしくお願いします。\n\n中瀬 航平`
const read = (words: string) => readApplication(incoming(letter(words)), context)

describe('what is said by the way changes neither the matter nor the people', () => {
  it.each([
    '財政課の平塚は別の会議のため同席いたしません。',
    '先日名刺交換した牟岐町の永田さんも行きたいとおっしゃっていましたので、そのうちご連絡があるかもしれません。',
    '地元の設計会社の三浦所長からも見学の希望がありましたが、職員のみが対象と承知しておりますので、お断りしております。',
    '先の会合でご一緒した飯田市の松島さん、五城目町の伊藤さんとはその後も情報交換をしております。',
    '前夜から東京に入り、当日は朝から出席できます。',
    '主任の平塚は10月に退職し、今は私が担当しています。',
    '係長の平塚の代わりに私からご連絡しております。',
    'この件は主任の平塚が窓口となりますが、参加は私だけです。',
    '平塚は県の研修に参加するため、今週は不在です。',
    '上司の了解が取れましたので、参加でお願いします。',
    '県の職員も対象になるとお電話で伺いましたので、申し込みました。',
    '上司の平塚からの宿題も持って伺います。',
    '会場の最寄り駅は飯田橋と神楽坂のどちらが近いでしょうか。',
    '終了後に懇親会の予定はありますか（帰りの便は羽田19:35発です）。',
    '市役所コールセンター（0120-000-777）は土日も開いております。',
    '当日は飯田橋に伺います。',
    'ぜひ神保町へ伺わせてください。',
    '神楽坂に行かせていただきます。',
    'はじめまして。町長公室 広報課の中瀬と申します。',
    '旅費は当課で負担します。',
    '朝晩めっきり冷え込んでまいりましたが、いかがお過ごしでしょうか。',
    '地元の新米がおいしい季節です。ぜひお立ち寄りください。',
    '前任者から引き継いだばかりで、不慣れな点はご容赦ください。',
    '研究会の案内は、県の市町村課を通じて拝見しました。',
  ])('%s', (words) => {
    const plain = read('')
    const said = read(words)
    expect(said.intent).toBe(plain.intent)
    expect(said.meetingId).toBe(plain.meetingId)
    expect(said.participants.map(({ evidence: _, ...person }) => person)).toEqual(
      plain.participants.map(({ evidence: _, ...person }) => person),
    )
  })
})

describe('a filled form says who comes, whoever the letter tells has gone', () => {
  it.each([
    '10月の異動により、前任の平塚 順子から担当を引き継ぎました。',
    '前任の平塚 順子（現 税務課）が第1期でお世話になりました。',
    '係長の平塚は都合がつかず、今回は出席いたしません。',
    '主任の平塚が退職いたしましたので、担当が替わりました。',
  ])('%s', (words) => {
    const form = '氏　名：比屋根 さやか（ひやね さやか）\n所　属：政策推進課\n職　名：主事'
    const text = `美波町の比屋根と申します。\n${words}\n11月14日の研究会への参加を希望します。\n\n${form}`
    const { intent, participants } = readApplication(incoming(text), context)
    expect(intent).toBe('register')
    expect(participants.map(({ name }) => name)).toEqual(['比屋根 さやか'])
  })
})

describe('who writes is nobody to register where somebody else is spoken of', () => {
  it.each([
    '平塚が参加を希望しておりますので、お申し込みいたします。',
    '11月14日は鷲巣に行かせていただきます。',
    '11月14日の研究会ですが、平塚に行ってもらうことになりました。',
    '平塚から参加したいとの申し出がありました。登録をお願いします。',
    '私は都合がつきませんので、平塚を出席させます。',
    '標記の件、比屋根さやかを派遣します。',
    '平塚の分の席をお願いできますでしょうか。',
    '参加は平塚のみです。よろしくお願いします。',
    '先日申し込みました平塚の参加を取り消してください。',
  ])('%s', (words) => {
    const mail = incoming(`美波町の中瀬です。\n\n${words}\n\n政策推進課 中瀬 航平`)
    const { participants } = readApplication(mail, context)
    expect(participants.filter(({ name }) => name.startsWith('中瀬'))).toEqual([])
  })
})

it('a greeting of two by name names nobody who comes', () => {
  const text =
    '柊さん、楪さん\n\n美波町の中瀬です。11月14日の研究会に参加します。\n・企画課 主事 中瀬 航平'
  const { participants } = readApplication(incoming(text), context)
  expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平'])
})

it('of whom one sentence gives the full name, the next gives the family name', () => {
  const text =
    '美波町の中瀬です。\n私と粂田 拓の2名で参加をお願いしておりましたが、粂田が応援に出ることになり、欠席いたします。\n私は予定どおり参加します。'
  const { intent, participants } = readApplication(incoming(text), context)
  expect(intent).toBe('cancel')
  expect(participants.map(({ name }) => name)).toEqual(['粂田 拓'])
})

it('a list that is numbered No.1, No.2 names who comes, and not who gathers it', () => {
  const text =
    '11月14日の研究会について、参加者を送付します。\n\nNo.1　商工課　主査　中瀬 航平（なかせ こうへい）\nNo.2　企画課　主任　谷口 美咲（たにぐち みさき）\n\n取りまとめ：総務課 副参事 浜岡 隆'
  const { participants } = readApplication(
    incoming(text, { from: '総務課 浜岡 <hamaoka@town.minami.lg.jp>' }),
    context,
  )
  expect(participants.map(({ name }) => name)).toEqual(['中瀬 航平', '谷口 美咲'])
})
