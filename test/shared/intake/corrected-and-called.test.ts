import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const read = (text: string, from?: string) =>
  readApplication(incoming(text, from === undefined ? {} : { from }), context).participants[0]

describe('of a telephone or an address written wrongly before, the corrected one counts', () => {
  it.each([
    '（誤）0884-00-1077\n（正）0884-00-1007',
    '誤　0884-00-1077\n正　0884-00-1007',
    '× 0884-00-1077\n○ 0884-00-1007',
    '訂正前：0884-00-1077（直通）\n訂正後：0884-00-1007（直通）',
  ])('%s', (lines) => {
    const text = `美波町政策推進課の中瀬 航平です。\n先日、第1回研究会の参加申込をお送りしましたが、電話番号に誤りがありました。\n\n${lines}`
    expect(read(text)?.phone).toBe('0884-00-1007')
  })

  it('also when it is an address', () => {
    const text =
      '美波町の中瀬 航平です。第1回研究会に申し込みましたが、アドレスに誤りがありました。\n\n（誤）nakase-k@town.minami.lg.jp\n（正）nakase-kohei@town.minami.lg.jp\n\nよろしくお願いします。\n\n中瀬 航平'
    expect(read(text, '中瀬 航平 <nakase@example.com>')?.email).toBe(
      'nakase-kohei@town.minami.lg.jp',
    )
  })
})

describe('the section in which somebody works is his, however he says so', () => {
  it.each([
    '（産業振興課に席を置いています）',
    '普段は産業振興課に机を置いております。',
    '（役場では産業振興課に席があります）',
    '産業振興課に配属されています。',
  ])('%s', (words) => {
    const text = `美波町で地域おこし協力隊をしております、中瀬 航平と申します。\n${words}\n\n第1回に参加を希望します。`
    expect(read(text)?.department).toBe('産業振興課')
  })

  it.each(['申込書は産業振興課に置いてあります。', '父が産業振興課に勤務しています。'])(
    'but %s',
    (words) => {
      const text = `美波町で地域おこし協力隊をしております、中瀬 航平と申します。\n${words}\n\n第1回に参加を希望します。`
      expect(read(text)?.department).toBe('')
    },
  )
})

describe('of whom a sentence tells where he was and goes, the member is of where he was', () => {
  it.each([
    '会員としてお世話になっておりました総務課の嶋津 和也が、4月1日付けで税務課へ異動いたしました。',
    'これまで参加させていただいた総務課の嶋津 和也は、このたび税務課に異動となりました。',
    '会員登録している総務課の嶋津 和也が、税務課へ異動しました。',
  ])('%s', (words) => {
    const text = `美波町総務課の中瀬 航平です。\n${words}\n嶋津は退会とし、後任の私を登録してください。`
    const { participants } = readApplication(incoming(text), context)
    expect(participants.find(({ name }) => name === '嶋津 和也')?.department).toBe('総務課')
  })
})

describe('what companies and papers call their people is a title', () => {
  it.each([
    ['セールス', 'シニアセールス'],
    ['プランナー', 'チーフプランナー'],
    ['パートナー', 'パートナー'],
    ['エディター', 'アシスタントエディター'],
  ])('%s', (_, title) => {
    const text = `株式会社ソラトビ 自治体推進部の三枝と申します。\n第1回研究会に協賛させてください。\n\n──────────\n株式会社ソラトビ\n自治体推進部　${title}\n三枝 涼\n──────────`
    expect(read(text, '三枝 涼 <saegusa@example.com>')).toMatchObject({
      department: '自治体推進部',
      title,
    })
  })

  it.each([
    ['月刊「まちと人」編集部の記者、大場信彦と申します。', '編集部', '記者'],
    ['季刊『みなと』編集室の編集長、大場 信彦と申します。', '編集室', '編集長'],
    ['情報誌「しまびと」編集部のライター、大場信彦です。', '編集部', 'ライター'],
  ])('%s', (words, department, title) => {
    const text = `${words}\n11月14日の研究会を取材させていただけないでしょうか。\n\n大場信彦`
    expect(read(text, '大場信彦 <ooba@example.ne.jp>')).toMatchObject({ department, title })
  })

  it.each([
    '情報誌「しまびと」で拝見しました、美波町政策推進課の中瀬 航平です。',
    '月刊「まちと人」を読んで知りました。美波町政策推進課の中瀬 航平です。',
  ])('but who reads it works for his town: %s', (words) => {
    expect(read(`${words}\n第1回研究会に参加します。`)).toMatchObject({
      municipality: '徳島県美波町',
      department: '政策推進課',
    })
  })
})
