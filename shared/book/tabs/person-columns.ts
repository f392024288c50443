/** Who somebody is, alike in 名簿 and 参加; the row of 参加 keeps it as it was at that meeting. */
export const personColumns = {
  municipality: {
    header: '自治体名',
    kind: 'text',
    form: 'trimmed',
    expected: true,
    widthPx: 140,
  },
  department: { header: '所属', kind: 'text', widthPx: 160 },
  title: { header: '職名', kind: 'text', widthPx: 90 },
  name: { header: '氏名', kind: 'text', form: 'trimmed', expected: true, widthPx: 110 },
} as const
