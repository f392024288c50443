/** The places of the desk, in the order of the story. */
export const places = [
  { key: 'inbox', name: '受信箱' },
  { key: 'sheet', name: 'シート' },
  { key: 'planned', name: '送信予定' },
  { key: 'sent', name: '送信済み' },
] as const

export type Place = (typeof places)[number]['key']

/** `#sheet` → 'sheet'; anything else is the inbox. */
export function placeOf(hash: string): Place {
  return places.find(({ key }) => `#${key}` === hash)?.key ?? 'inbox'
}
