import { type FieldLabel, readLabelWords } from '../intake/words/field-labels.ts'

/** What a column of an old list may hold. Several columns may hold parts of one field. */
export type ImportField =
  | 'municipality'
  | 'municipalityCode'
  | 'department'
  | 'title'
  | 'name'
  | 'kana'
  | 'email'
  | 'phone'
  | 'remarks'

export const importFields: readonly ImportField[] = [
  'municipality',
  'municipalityCode',
  'department',
  'title',
  'name',
  'kana',
  'email',
  'phone',
  'remarks',
]

const byLabel: Readonly<Partial<Record<FieldLabel, ImportField>>> = {
  name: 'name',
  kana: 'kana',
  body: 'municipality',
  prefecture: 'municipality',
  department: 'department',
  title: 'title',
  email: 'email',
  phone: 'phone',
  reach: 'phone',
  remark: 'remarks',
}

/** Headers that lists have and mails do not. */
const listHeaders: ReadonlyMap<string, ImportField> = new Map(
  (
    [
      ['name', '姓 名 名字 苗字 会員名 担当者 担当者名 参加者 参加者名 漢字氏名'],
      ['kana', 'セイ メイ せい めい 姓カナ 名カナ 姓かな 名かな 姓(カナ) 名(カナ) シメイ しめい'],
      [
        'municipalityCode',
        '団体コード 自治体コード 市町村コード 市区町村コード 全国地方公共団体コード 地方公共団体コード',
      ],
      ['department', '係 係名 室 室名 グループ名 担当 部名 局 局名'],
      ['remarks', 'メモ 摘要'],
    ] as const
  ).flatMap(([field, words]) => words.split(' ').map((word) => [word, field] as const)),
)

/** The field that a header names; undefined when it names none of ours. */
export function fieldOfHeader(header: string): ImportField | undefined {
  const text = header
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[※*]|\((?:必須|任意|半角|全角)[^()]*\)/g, '')
  const own = listHeaders.get(text)
  if (own) return own
  const labels = readLabelWords(text)?.fields ?? []
  return labels.map((label) => byLabel[label]).find((field) => field !== undefined)
}
