import { foldRomanisation, kanaToHepburn } from '../../municipality/romanise.ts'
import { isFamilyName } from '../words/family-names.ts'
import { surnameReadings } from '../words/surname-readings.ts'

type Named = { readonly name: string; readonly kana: string }

/** 田中 of 田中 誠司; of 田中誠司 what is a common family name. */
function familyOf(name: string): string {
  const [family = '', given = ''] = name.split(' ')
  if (given !== '') return family
  const length = [3, 2, 4].find((letters) => isFamilyName(name.slice(0, letters)))
  return length === undefined ? '' : name.slice(0, length)
}

const wordsOf = (latin: string): readonly string[] =>
  latin
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((piece) => piece.length > 2)
    .map(foldRomanisation)

/** Family name and given name as their reading says, or the family name as its characters are read. */
function romanised({ name, kana }: Named): readonly string[] {
  if (/^[\x20-\x7e]+$/.test(name)) return wordsOf(name)
  const hiragana = kana.replace(/[ァ-ヶ]/gu, (one) => String.fromCharCode(one.charCodeAt(0) - 0x60))
  const said = hiragana.split(' ').map((part) => foldRomanisation(kanaToHepburn(part)))
  return [...said, ...surnameReadings(familyOf(name))].filter((way) => way.length > 1)
}

/**
 * Whether the part before @ is somebody's name in Latin letters: tanaka-seiji, s.tanaka, tanaka2 for 田中 誠司.
 * `open`: neither said nor excluded, as x1 or a name whose reading nobody knows.
 */
export function fitsAddress(address: string, named: Named): 'fits' | 'differs' | 'open' {
  const pieces = wordsOf(address.slice(0, address.lastIndexOf('@')))
  const ways = romanised(named)
  if (pieces.length === 0 || ways.length === 0) return 'open'
  const fits = pieces.some((piece) =>
    ways.some(
      (way) => piece.startsWith(way) || (piece.endsWith(way) && piece.length === way.length + 1),
    ),
  )
  return fits ? 'fits' : 'differs'
}

/** Whether a word of the address is his name and no more: mitani@ is not of 三田. */
export function isCalled(address: string, named: Named): boolean {
  const ways = romanised(named)
  return wordsOf(address.slice(0, address.lastIndexOf('@'))).some((word) => ways.includes(word))
}

/** What sections are called in their addresses. */
const section = new RegExp(
  `^(?:${'kikaku seisaku somu chiki chiiki shinko sangyo kanko shoko zaisei machi mura zukuri mirai sosei senryaku teiju iju koho hisho kyoiku jinji norin nosei keizai info mail office yakuba jichi renkei kyodo koryu gyosei kurashi jumin shimin chomin kensetsu bosai toshi fukushi hoken kankyo suishin sogo chosei keiei gikai tokei joho kanri sosei furusato miryoku hasshin katsuryoku jinko kouho town city vill'
    .split(' ')
    .map(foldRomanisation)
    .join('|')})+(?:ka|ga|shitsu|bu|kakari|gakari|han|kyoku|group|team|g|t)?$`,
)

/** kikaku-zaisei@, seisakubu@: everybody's in that section. */
export function isSectionAddress(address: string): boolean {
  const pieces = address
    .slice(0, address.lastIndexOf('@'))
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((piece) => piece !== '')
  return pieces.length > 0 && pieces.every((piece) => section.test(foldRomanisation(piece)))
}
