import type { PersonDraft } from '../name/person-draft.ts'
import { isOfOtherSection } from './other-section.ts'

const part = /^[^\s課室局部]{1,12}(?:係|班|担当|グループ|チーム)$/u
const section = /^(?:.*[課室局部])(?=\s|$)/u

const departmentOf = ({ fields }: PersonDraft): string => fields.department?.value ?? ''

/** 「観光商工係」 in a list that 産業環境課 sends is a part of it, unless somebody listed is of another section. */
export function completeSections(listed: readonly PersonDraft[], self: PersonDraft): void {
  const [whole = ''] = section.exec(departmentOf(self)) ?? []
  const parts = listed.filter((draft) => part.test(departmentOf(draft)))
  const others = listed.filter((draft) => !parts.includes(draft) && isOfOtherSection(draft, self))
  if (whole === '' || others.length > 0) return
  for (const { fields } of parts)
    if (fields.department)
      fields.department = { ...fields.department, value: `${whole} ${fields.department.value}` }
}
