/** Readings that the ministry's list writes with full-size ゃゅょ, or wrongly (DOMAIN §5). */
export const kanaCorrections: Readonly<Record<string, string>> = {
  '064289': 'しょうないまち',
  '104213': 'なかのじょうまち',
  '112062': 'ぎょうだし',
  '112119': 'ほんじょうし',
  '112160': 'はにゅうし',
  '124036': 'くじゅうくりまち',
  '124435': 'おんじゅくまち',
  '124630': 'きょなんまち',
  '143839': 'まなづるまち',
  '253847': 'りゅうおうちょう',
  '272299': 'しじょうなわてし',
  '294268': 'こうりょうちょう',
  '332089': 'そうじゃし',
  '335860': 'しんじょうそん',
  '473260': 'ちゃたんちょう',
}

/** The six villages of the Northern Territories have no office that could apply. */
export const codesWithoutOffice: readonly string[] = [
  '016951',
  '016969',
  '016977',
  '016985',
  '016993',
  '017001',
]
