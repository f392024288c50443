/** 貴町, 貴県 …: how one writes to a body about itself. */
export function politeBody(municipality: string): string {
  const [, last = ''] = /([都道府県市区町村])$/.exec(municipality.trim()) ?? []
  return last === '' ? '貴団体' : `貴${last}`
}

const prefecture = /^(?:北海道|東京都|京都府|大阪府|.{2,3}県)/
const county = /^.+?郡(?=.+[町村]$)/

/** To whom a paper for the superiors is addressed: 美波町長 様, 徳島県知事 様; else the body itself. */
export function headOf(municipality: string): string {
  const name = municipality.trim()
  if (/^(?:北海道|東京都|京都府|大阪府|.{2,3}県)$/.test(name)) return `${name}知事 様`
  const own = name.replace(prefecture, '').replace(county, '')
  return /[市区町村]$/.test(own) ? `${own}長 様` : `${name} 御中`
}
