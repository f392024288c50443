import { type BodyMention, findBodies } from '../../municipality/find-bodies.ts'

const addressLine =
  /〒|(?<![\d-])\d{3}-\d{4}(?![\d-])|番地|丁目|\d+番\d*号?|大字|字[^幕]|^(?:住所|所在地)/u
/** 東京都港区芝公園0-0-0: a place with house numbers. */
const place = /^(?:北海道|東京都|京都府|大阪府|\S{2,3}県)\S{2,24}?\d+(?:-\d+){1,3}/u

/** A postal address. */
export function isAddressLine(text: string): boolean {
  if (place.test(text)) return true
  return addressLine.test(text) && !/[課係室]/.test(text.replace(/〒.*/, ''))
}

/** Bodies that postal addresses name, wherever they stand. */
export function addressBodies(lines: readonly string[]): readonly BodyMention[] {
  return lines.filter(isAddressLine).flatMap((line) => findBodies(line))
}
