import type { ImportDoubt, ImportLine } from '../../../shared/decide/people/import-plan.ts'
import type { ImportField } from '../../../shared/exchange/import-field.ts'

export const fieldNames: Readonly<Record<ImportField, string>> = {
  municipality: '自治体名（都道府県・市町村）',
  municipalityCode: '団体コード',
  department: '所属（部・課・係）',
  title: '職名',
  name: '氏名（姓・名）',
  kana: 'ふりがな',
  email: 'メール',
  phone: '電話',
  remarks: '備考',
}

export const kindNames: Readonly<Record<ImportLine['kind'], string>> = {
  new: '新しい人',
  changed: '書き足す',
  known: '変わらない',
  unclear: '確かめる',
}

export const kindLooks: Readonly<Record<ImportLine['kind'], string>> = {
  new: 'good',
  changed: 'good',
  known: '',
  unclear: 'doubt',
}

export function doubtText(doubt: ImportDoubt, { memberId }: ImportLine): string {
  switch (doubt) {
    case 'no-name':
      return '氏名がありません。取り込みません。'
    case 'nothing-to-know-by':
      return 'メールも自治体名もなく、誰かを見分けられません。取り込みません。'
    case 'listed-twice':
      return '同じ人がこの表の上の行にあります。取り込みません。'
    case 'bad-address':
      return 'メールアドレスの形が正しくありません。'
    case 'same-name':
      return memberId === ''
        ? '同じ氏名で、メールか自治体が違う人がこの表の上の行にあります。'
        : `同じ氏名で、メールか自治体が違う人が名簿にいます（${memberId}）。`
    case 'has-left':
      return '退会した人です。何も変えません。'
    case 'body-unknown':
      return '一覧にない自治体名です。書かれたまま入れます。'
    case 'body-ambiguous':
      return '同じ名前の自治体がいくつかあります。都道府県を確かめてください。'
    case 'body-conflict':
      return '団体コードと自治体名が合いません。確かめてください。'
  }
}
