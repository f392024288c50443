import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

const section = '美波町政策推進課 <seisaku@town.minami.lg.jp>'
const read = (text: string, from?: string) =>
  readApplication(incoming(text, from === undefined ? {} : { from }), context).participants

const both =
  '　氏名　　　　　　　　職名　　　電話\n　嶋津 和也　　　　　　主査　　　0884-00-4603\n　堀内 翼　　　　　　　主事　　　0884-00-4603\n'

describe('the section of which all are said to be below a list is everybody’s', () => {
  it.each([
    'いずれも産業振興課の職員です。',
    '両名とも産業振興課の者です。',
    '2名とも産業振興課に所属しております。',
    '※どちらも産業振興課の所属です',
    '（全員、産業振興課に勤務しています）',
  ])('%s', (words) => {
    const text = `美波町の中瀬です。\n第1回研究会に次の2名が出席いたします。\n\n${both}\n${words}\n旅費は当方で負担します。`
    expect(read(text, section).map(({ department }) => department)).toEqual([
      '産業振興課',
      '産業振興課',
    ])
  })

  it.each(['いずれも研究会の会員です。', '両名とも入庁3年目の職員です。'])('but %s', (words) => {
    const text = `美波町の中瀬です。\n第1回研究会に次の2名が出席いたします。\n\n${both}\n${words}`
    expect(read(text).map(({ department }) => department)).toEqual(['', ''])
  })
})

describe('a number given for all rings for whom is in another section as well', () => {
  const list = '（1）政策推進課　主査　嶋津 和也\n（2）産業振興課　主事　堀内 翼'
  it.each([
    '電話は2名とも 0884-00-4603（政策推進課）です。',
    '連絡先は両名とも0884-00-4603（政策推進課）にお願いします。',
    '0884-00-4603（政策推進課）が2名共通の電話です。',
  ])('%s', (words) => {
    const text = `美波町の嶋津です。第1回研究会に参加します。\n\n${list}\n\n${words}`
    expect(read(text).map(({ phone }) => phone)).toEqual(['0884-00-4603', '0884-00-4603'])
  })

  it('unless it is given to the section alone', () => {
    const text = `美波町の嶋津です。第1回研究会に参加します。\n\n${list}\n\n電話は0884-00-4603（政策推進課）です。`
    expect(read(text).map(({ phone }) => phone)).toEqual(['0884-00-4603', ''])
  })
})

describe('strokes below the head of a table open no closing', () => {
  it.each(['｜', '│', '　　', ' | '])('columns parted by 「%s」', (stroke) => {
    const rows = [
      ['No.', '所属', '職名', '氏名'],
      ['1', '政策推進課', '課長', '嶋津 和也'],
      ['2', '産業振興課', '主事', '堀内 翼'],
    ].map((cells) => cells.join(stroke))
    const [head = '', ...people] = rows
    const text = `第1回研究会に2名で参加いたします。\n\n${[head, '-'.repeat(34), ...people].join('\n')}\n\nよろしくお願いします。`
    expect(read(text, section)).toMatchObject([
      { name: '嶋津 和也', department: '政策推進課', title: '課長' },
      { name: '堀内 翼', department: '産業振興課', title: '主事' },
    ])
  })
})

describe('who is counted may stand in brackets behind the sentence', () => {
  it.each([
    '2名で見学に伺います。\n（政策推進課　室長 嶋津 和也、主査 堀内 翼）\n急で申し訳ありません。',
    '第1回研究会に2名で参加します。（政策推進課 課長 嶋津 和也、主事 堀内 翼）よろしくお願いします。',
    '11/14の研究会、当課から2名参加予定です。\n（政策推進課：嶋津 和也、堀内 翼）',
  ])('%s', (text) => {
    const names = read(`美波町です。\n${text}`).map(({ name }) => name)
    expect(names).toEqual(['嶋津 和也', '堀内 翼'])
  })

  it('but not who is thanked there', () => {
    const text =
      '美波町の中瀬です。第1回研究会に2名で参加します。\n（先日は総務課の嶋津 和也、堀内 翼がお世話になりました）'
    expect(read(text).map(({ name }) => name)).not.toContain('堀内 翼')
  })
})

describe('a comma may part a title from the name', () => {
  it.each([
    '第1回研究会に、同じ課の課長補佐、嶋津和也とともに2名で参加します。',
    '第1回研究会に、当課の係長、嶋津 和也と参加します。',
    '第1回研究会に、私と同じ課の主幹、嶋津和也の2名で参加します。',
  ])('%s', (text) => {
    const people = read(`美波町政策推進課の中瀬 航平です。\n${text}`)
    expect(people.map(({ name }) => name.replace(' ', '')).sort()).toEqual(
      ['中瀬航平', '嶋津和也'].sort(),
    )
  })
})

describe('a letter that a section sends of its own goes back to the section', () => {
  const letter = (clerk: string) =>
    `標記の件について、下記のとおり職員を参加させますので、よろしくお願いいたします。\n\n　　　記\n\n１　日時　１１月１４日（木）\n２　参加者　政策推進課　移住交流係長　嶋津 和也\n３　備考　旅費は本町で負担します。\n\n　　　　　以上\n\n${clerk}`
  it.each([
    '　　　　　事務担当　政策推進課　堀内\n　　　　　電話　0884-00-4603',
    '　　　　　担当：政策推進課 企画係 堀内\n　　　　　TEL 0884-00-4603',
  ])('%s', (clerk) => {
    expect(read(letter(clerk), section)).toMatchObject([
      { name: '嶋津 和也', email: 'seisaku@town.minami.lg.jp' },
    ])
  })

  it('but not to another one, nor past the clerk’s own address', () => {
    const other = letter('　　　　　事務担当　総務課　堀内')
    expect(read(other, '美波町総務課 <soumu@town.minami.lg.jp>')[0]?.email).toBe('')
    const toClerk = `美波町政策推進課の堀内です。連絡は堀内までお願いします。\n${letter('　　　　　堀内 翼')}`
    expect(read(toClerk, section)[0]?.email).toBe('')
    const own = letter('　　　　　事務担当　政策推進課　堀内　horiuchi@town.minami.lg.jp')
    expect(read(own, '堀内 翼 <horiuchi@town.minami.lg.jp>')[0]?.email).toBe('')
  })
})
