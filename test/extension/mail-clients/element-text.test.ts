import { expect, test } from 'vitest'
import { elementText } from '../../../extension/mail-clients/element-text.ts'

const textOf = (html: string): string => {
  const root = document.createElement('div')
  root.innerHTML = html
  return elementText(root)
}

test.each([
  ['line breaks', '一行目<br>二行目', '一行目\n二行目'],
  ['blocks', '<div>一</div><div>二</div>', '一\n二'],
  ['paragraphs leave a line between them', '<p>一</p><p>二</p>', '一\n\n二'],
  ['blank lines', '<div>一</div><div><br></div><div>二</div>', '一\n\n二'],
  ['folded white space', '<div>一\n   二</div>', '一 二'],
  ['kept white space', '<pre>一\n  二</pre>', '一\n  二'],
  ['full-width spaces stay', '<div>氏名　川瀬</div>', '氏名　川瀬'],
  [
    'table cells',
    '<table><tr><th>氏名</th><td>川瀬 航平</td></tr><tr><th>所属</th><td>企画課</td></tr></table>',
    '氏名\t川瀬 航平\n所属\t企画課',
  ],
  ['quotes', '返事<blockquote>前の<br>文</blockquote>', '返事\n> 前の\n> 文'],
  ['quotes in quotes', '<blockquote>一<blockquote>二</blockquote></blockquote>', '> 一\n> > 二'],
  ['scripts and styles', '<style>p{}</style>本文<script>alert(1)</script>', '本文'],
  ['buttons', '本文<div role="button">…</div>', '本文'],
  ['emoji images', '参加します<img data-emoji="🙂">', '参加します🙂'],
])('%s', (_what, html, expected) => {
  expect(textOf(html)).toBe(expected)
})
