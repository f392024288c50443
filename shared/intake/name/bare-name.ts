import { beginsWithFamilyName, isPlainlyNamed } from '../words/family-names.ts'
import { fitsAddress } from './fits-address.ts'
import { isJapaneseName } from './person-name.ts'

/** 「はじ ゆみこ」 in a line of its own: how the name beside it is read. */
export function isReading(words: string): boolean {
  return /^[\p{Script=Hiragana}ー]{1,8} [\p{Script=Hiragana}ー]{1,8}$|^[\p{Script=Katakana}ー]{1,8} [\p{Script=Katakana}ー]{1,8}$/u.test(
    words,
  )
}

type BareName = {
  readonly name: string
  readonly kana: string
  readonly expectedName: string
  /** From which the mail came; blank where a name below may be anybody's. */
  readonly address: string
  readonly office: 'named' | 'none'
}

/** A line with nothing but a name: beside an office, with a reading, or when the sender is called so. */
export function acceptsBareName(
  { name, kana, expectedName, address, office }: BareName,
  above: 'office' | 'nothing',
): boolean {
  const tight = name.replace(/\s/g, '')
  const expected = expectedName.replace(/\s/g, '')
  if (expected !== '' && (tight.startsWith(expected) || expected.startsWith(tight))) return true
  if (kana !== '') return true
  if (!isJapaneseName(name)) return false
  if (fitsAddress(address, { name, kana }) === 'fits') return true
  if (isReading(name) && /\p{Script=Han}/u.test(expected)) return false
  // Below a letter from 「Hanako Suzuki」 a plain name in Japanese is his own.
  if (
    expected !== '' &&
    /^[\x20-\x7e]+$/.test(expected) &&
    tight.length > 2 &&
    (isPlainlyNamed(name) || / /.test(name))
  )
    return true
  return above === 'office' || (office === 'named' && beginsWithFamilyName(name))
}
