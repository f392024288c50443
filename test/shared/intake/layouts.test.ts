import { describe, expect, it } from 'vitest'
import { joinWrappedLines } from '../../../shared/intake/letter/join-wrapped-lines.ts'
import { htmlToText } from '../../../shared/intake/text/html-to-text.ts'
import { undoubleLines } from '../../../shared/intake/text/undouble-lines.ts'

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
