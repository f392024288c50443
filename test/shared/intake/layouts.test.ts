import { describe, expect, it } from 'vitest'
import { joinWrappedLines } from '../../../shared/intake/letter/join-wrapped-lines.ts'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { htmlToText } from '../../../shared/intake/text/html-to-text.ts'
import { splitColumns } from '../../../shared/intake/text/split-columns.ts'
import { undoubleLines } from '../../../shared/intake/text/undouble-lines.ts'
import { context, incoming } from './incoming.ts'

describe('lines that a mail program broke at its last column', () => {
  it('go on in the next one', () => {
    const sentence =
      'つきましては、議会の日程と重なったため、当課の主任である平塚直人が参加いたしますのでよろしくお願いします。'
    const wrapped = [sentence.slice(0, 35), sentence.slice(35)]
    expect(joinWrappedLines(wrapped)).toEqual([sentence])
  })

  it.each([
    [
      'stay where the writer broke them',
      [
        '急なことで申し訳ありませんが、',
        '今回の研究会は見送らせていただきたく、お願いいたします。',
      ],
    ],
    [
      'stay in front of a list and its items',
      [
        '11月14日に開催されます第1回の研究会に、次の2名が参加',
        '・企画課 平塚 直人は主任です',
        '・企画課 鏑木 聡は主事です',
      ],
    ],
    [
      'stay as rows of names',
      [
        '氏名,ふりがな,所属,役職,メールアドレス,電話番号,備考',
        '平塚 直人,ひらつか なおと,企画調整課,主査,hiratsuka@vill.example',
      ],
    ],
  ])('%s', (_rule, lines) => {
    expect(joinWrappedLines(lines)).toEqual(lines)
  })
})

describe('an empty line behind every line', () => {
  const lines = ['一', '二', '', '三', '四', '五', '', '六', '七', '八']

  it('is no empty line', () => {
    expect(undoubleLines(lines.join('\n\n'))).toBe(lines.join('\n'))
  })

  it('is one in a letter of few lines, and beside lines that follow at once', () => {
    expect(undoubleLines('一\n\n二\n\n\n\n三')).toBe('一\n\n二\n\n\n\n三')
    const text = `${lines.join('\n\n')}\n九`
    expect(undoubleLines(text)).toBe(text)
  })
})

describe('a letter in HTML has the lines that its writer saw', () => {
  it.each([
    ['lines in blocks of their own', '<div>一</div><div>二</div><div><br></div><div>三</div>'],
    ['lines of Outlook', '<p class=MsoNormal>一</p>\n<p>二</p>\n<p>&nbsp;</p>\n<p>三</p>'],
    ['lines broken by hand', '<div>一<br>\n二<br>\n<br>\n三</div>'],
  ])('%s', (_rule, html) => {
    const lines = htmlToText(html).split('\n')
    expect(lines.map((line) => line.trim())).toEqual(expect.arrayContaining(['一', '二', '三']))
    expect(
      lines
        .map((line) => line.trim())
        .join('|')
        .replace(/\|$/, ''),
    ).toBe('一|二||三')
  })
})

describe('a closing in two columns', () => {
  it('is read one column after the other', () => {
    expect(
      splitColumns([
        '田中 誠司        美波町役場 政策推進課',
        '(たなか せいじ)    〒779-2395 徳島県海部郡美波町',
        '主査           TEL 0884-00-3611',
      ]),
    ).toEqual([
      '田中 誠司',
      '(たなか せいじ)',
      '主査',
      '美波町役場 政策推進課',
      '〒779-2395 徳島県海部郡美波町',
      'TEL 0884-00-3611',
    ])
  })

  it.each([
    ['titles in front of names', ['課長      田中 誠司', '主事      三好 彩']],
    [
      'a list with numbers',
      ['課長    田中 誠司    0884-00-1111', '主事    三好 彩    0884-00-2222'],
    ],
    ['one line', ['海士町役場    〒684-0403 島根県海士町', '課長補佐 小田 和真']],
  ])('%s are none', (_what, lines) => {
    expect(splitColumns(lines)).toEqual(lines)
  })

  it.each([
    [
      '海士町役場　交流促進課　　　　〒684-0403 島根県隠岐郡海士町大字海士1490\n課長補佐　小田　和真',
      '小田 和真|交流促進課|課長補佐',
    ],
    [
      '小田　和真　　　　　　　　海士町役場 交流促進課\n（おだ　かずま）　　　　〒684-0403 島根県隠岐郡海士町\n主査　　　　　　　　TEL 08514-0-0101',
      '小田 和真|交流促進課|主査',
    ],
  ])('loses neither office nor name: %s', (closing, expected) => {
    const text = `お世話になっております。\n第1回研究会に参加を申し込みます。\n\n${closing}`
    const mail = incoming(text, { from: 'oda@town.ama.shimane.jp' })
    const [person] = readApplication(mail, context).participants
    expect([person?.name, person?.department, person?.title].join('|')).toBe(expected)
  })
})
