const vowels = 'aiueo'

const rows: Readonly<Record<string, string>> = {
  あいうえお: '',
  かきくけこ: 'k',
  がぎぐげご: 'g',
  さしすせそ: 's',
  ざじずぜぞ: 'z',
  たちつてと: 't',
  だぢづでど: 'd',
  なにぬねの: 'n',
  はひふへほ: 'h',
  ばびぶべぼ: 'b',
  ぱぴぷぺぽ: 'p',
  まみむめも: 'm',
  らりるれろ: 'r',
}

const irregular: Readonly<Record<string, string>> = {
  し: 'shi',
  ち: 'chi',
  つ: 'tsu',
  ふ: 'fu',
  じ: 'ji',
  ぢ: 'ji',
  づ: 'zu',
  や: 'ya',
  ゆ: 'yu',
  よ: 'yo',
  わ: 'wa',
  を: 'o',
  ん: 'n',
  ー: '',
  ゔ: 'vu',
}

/** Before small ゃゅょ: the consonant of the whole syllable. */
const palatal: Readonly<Record<string, string>> = {
  き: 'ky',
  し: 'sh',
  ち: 'ch',
  に: 'ny',
  ひ: 'hy',
  み: 'my',
  り: 'ry',
  ぎ: 'gy',
  じ: 'j',
  ぢ: 'j',
  び: 'by',
  ぴ: 'py',
}

const smallVowel: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' }

const syllables: ReadonlyMap<string, string> = new Map([
  ...Object.entries(rows).flatMap(([kana, consonant]) =>
    [...kana].map((k, i): [string, string] => [k, consonant + vowels.charAt(i)]),
  ),
  ...Object.entries(irregular),
])

/** Hepburn without long vowel marks, letter by letter (とうきょう → toukyou). */
export function kanaToHepburn(kana: string): string {
  let out = ''
  let doubled = false
  for (let i = 0; i < kana.length; i++) {
    const here = kana.charAt(i)
    if (here === 'っ') {
      doubled = true
      continue
    }
    const small = smallVowel[kana.charAt(i + 1)]
    const consonant = palatal[here]
    const joined = small !== undefined && consonant !== undefined
    const syllable = joined ? consonant + small : (syllables.get(here) ?? '')
    if (doubled) out += syllable.startsWith('ch') ? 't' : syllable.charAt(0)
    doubled = false
    out += syllable
    if (joined) i++
  }
  return out
}

/** Each spelling system and long vowel to one form; both sides of a comparison pass through here. */
export function foldRomanisation(label: string): string {
  let out = label
    .replace(/-/g, '')
    .replace(/oh(?=[^aeiouy]|$)/g, 'o')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/(^|[^cst])hu/g, '$1fu')
    .replace(/zi/g, 'ji')
    .replace(/sy(?=[auo])/g, 'sh')
    .replace(/ty(?=[auo])/g, 'ch')
    .replace(/[jz]y(?=[auo])/g, 'j')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/cch/g, 'tch')
  for (let before = ''; before !== out; ) {
    before = out
    out = out.replace(/ou|oo/g, 'o').replace(/uu/g, 'u')
  }
  return out
}
