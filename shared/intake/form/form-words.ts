import type { FieldLabel } from '../words/field-labels.ts'

/** A value that says there is none. */
export const nothing =
  /^(?:[-ー―/×]|なし|無し?|未定|同左|特に(?:なし|無し)|該当(?:者)?(?:なし|無し)|未記入|空欄|略|\(?(?:調整|人選|選考|検討|確認)中\)?|(?:後日|追って)(?:ご?連絡|ご?報告|提出|お知らせ)?|\s)*$/u
/** 「参加者：未定（産業振興課から1名）」, 「氏名　調整中」 */
export const undecided =
  /^\(?(?:未定|未確定|(?:現在)?(?:調整|人選|選考|検討|確認)中|(?:後日|追って|決まり次第))/u
export const sameAsAbove = /^(?:同上|〃|"|同じ|々|上記(?:と同じ|のとおり)|同)$/u
export const sameUnit = /^同(?:[課室係部局]|じ)?$/u
export const endOfForm = /^(?:以\s*上|記|敬具|草々)$/u

/** What only one person has, so that a second value begins the next person. */
export const personal: readonly FieldLabel[] = ['name', 'kana', 'department', 'title']
/** Read so that they fill no field of a person. */
export const setAside: readonly FieldLabel[] = [
  'remark',
  'address',
  'fax',
  'url',
  'meeting',
  'count',
  'number',
  'wishes',
]
