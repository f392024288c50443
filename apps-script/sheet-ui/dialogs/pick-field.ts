import { type Html, html } from '../html.ts'

export type Choice = { readonly id: string; readonly label: string }

/** A field that finds one of many as somebody types; the answer begins with the id. */
export function pickField(field: {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
  readonly value?: string
}): Html {
  const { name, label, choices, value = '' } = field
  const chosen = choices.find(({ id }) => id === value)
  const options = choices.map((choice) => html`<option value="${shown(choice)}"></option>`)
  return html`<label for="${name}">${label}</label>
<input id="${name}" name="${name}" list="${name}-choices" value="${chosen ? shown(chosen) : ''}" required autocomplete="off" autofocus placeholder="番号・自治体・氏名の一部を入れて選ぶ">
<datalist id="${name}-choices">${options}</datalist>`
}

const shown = ({ id, label }: Choice): string => `${id}　${label}`

/** The id in what `pickField` sent. */
export const pickedId = (text: string): string => text.normalize('NFKC').trim().split(/\s/)[0] ?? ''
