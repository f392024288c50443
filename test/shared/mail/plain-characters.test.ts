import { expect, it } from 'vitest'
import { plainCharacters } from '../../../shared/mail/words/plain-characters.ts'

it.each([
  ['①講演 ⑳閉会', '（1）講演 （20）閉会'],
  ['㈱見本 №3 Ⅱ号館 25㎡', '（株）見本 No3 II号館 25m2'],
  ['ﾐﾎﾝﾋﾞﾙﾃﾞｨﾝｸﾞ9F', 'ミホンビルディング9F'],
  ['13:30～14:00 講演', '13:30から14:00まで 講演'],
  ['13:30〜14:00まで', '13:30から14:00まで'],
  ['受付13:00〜', '受付13:00から'],
  ['10～15名', '10から15名'],
  ['（第1部）～地方の未来～', '（第1部）-地方の未来-'],
  ['11/14（木）～11/15（金）', '11/14（木）から11/15（金）'],
  ['お待ちしています🎉', 'お待ちしています'],
])('%s is said as %s', (text, plain) => {
  expect(plainCharacters(text, '見本 花子')).toBe(plain)
})

it('leaves names as they are written', () => {
  const name = '髙﨑 𠮷男 ﾏｲｸ'
  expect(plainCharacters(`${name} 様 ㈱見本`, name)).toBe(`${name} 様 （株）見本`)
})
