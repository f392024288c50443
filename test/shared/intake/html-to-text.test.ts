import { describe, expect, it } from 'vitest'
import { htmlToText } from '../../../shared/intake/text/html-to-text.ts'

describe('HTML becomes the words that a person sees', () => {
  it.each([
    ['blocks are lines', '<p>一行目</p><div>二行目<br>三行目</div>', '一行目\n二行目\n三行目'],
    ['split spans are one word', '第<span>1</span>回', '第1回'],
    ['references are characters', '山田&nbsp;太郎&amp;&#x5f8b;&#23376;', '山田 太郎&律子'],
    ['a data row has tabs', '<table><tr><th>氏名</th><th>職名</th></tr></table>', '氏名\t職名'],
    [
      'a spanning cell is repeated below',
      '<table><tr><td rowspan=2>企画課</td><td>甲</td></tr><tr><td>乙</td></tr></table>',
      '企画課\t甲\n企画課\t乙',
    ],
    ['a quotation is marked', '<p>はい</p><blockquote>前のメール</blockquote>', '> 前のメール'],
    [
      'what is crossed out is not said',
      '<p>参加者：<strike>主事 三好 彩</strike><s>甲</s><del>乙</del><span style="text-decoration: line-through">丙</span>主査 田中</p>',
      '参加者：主査 田中',
    ],
    [
      'what is never shown is not said',
      '<p>一</p><div style="color:red;display:none"><div>氏名：別府</div>甲</div><p hidden>乙</p><span style=\'visibility : hidden\'>丙</span><p>二</p>',
      '一\n二',
    ],
    [
      'a class is no attribute, and what never ends is shown',
      '<p class="is hidden x">一</p><div style="display:none"><p>二</p>',
      '一\n二',
    ],
    [
      'scripts and styles are silent',
      '<style>p{}</style><script>alert("参加")</script>本文',
      '本文',
    ],
  ])('%s', (_rule, html, expected) => {
    const lines = htmlToText(html)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    expect(lines.join('\n')).toContain(expected)
  })

  it.each([
    ['an unclosed tag', `<a href="${'x'.repeat(50_000)}`],
    ['nested tables', '<table><tr><td>'.repeat(20_000)],
    ['hidden elements without end', '<s><div hidden><p hidden>'.repeat(50_000)],
    ['comments without end', '<!--'.repeat(50_000)],
    [
      'spanning cells',
      `<table>${'<tr><td rowspan=40>甲</td><td colspan=12>乙</td></tr>'.repeat(5_000)}`,
    ],
  ])('%s ends with a text', (_what, html) => {
    expect(typeof htmlToText(html)).toBe('string')
  })
})
