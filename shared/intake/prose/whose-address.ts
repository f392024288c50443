import { fitsAddress } from '../name/fits-address.ts'
import type { PersonDraft } from '../name/person-draft.ts'
import { nameBegins } from '../name/person-name.ts'
import { nameOf } from '../name/same-person.ts'

/** 「後任は白井です。アドレスは…です。」: of whom was spoken right before, or who alone is called so. */
export function whoseAddress(
  value: string,
  others: readonly PersonDraft[],
  sentences: readonly string[],
): PersonDraft | undefined {
  const at = sentences.findIndex((sentence) => sentence.includes(value))
  const near = `${sentences[at - 1] ?? ''}${(sentences[at] ?? '').split(value)[0]}`
  const spokenOf = others.filter((one) => near.includes(nameBegins(nameOf(one))))
  const called = others.filter(
    (one) =>
      fitsAddress(value, { name: nameOf(one), kana: one.fields.kana?.value ?? '' }) === 'fits',
  )
  return spokenOf[spokenOf.length - 1] ?? (called.length === 1 ? called[0] : undefined)
}
