import * as z from '../../../shared/protocol/zod-without-eval.ts'
import { type Html, html } from '../html.ts'

const text = z.string().check(z.maxLength(200))

/** The fields of `personFields`, as they come back. */
export const enteredPerson = z.object({
  name: text,
  kana: text,
  municipality: text,
  department: text,
  title: text,
  email: text,
  phone: text,
})

type Given = {
  readonly heading: string
  /** Placeholders of what is taken over when left blank. */
  readonly sameWhenBlank: boolean
}

/** Fields for one person, named person.name, person.email … */
export function personFields({ heading, sameWhenBlank }: Given): Html {
  const hint = sameWhenBlank ? '空欄なら前の方と同じ' : ''
  return html`<fieldset><legend>${heading}</legend>
<div class="row"><div class="grow"><label for="name">氏名（必須）</label><input id="name" name="person.name" required maxlength="60" autocomplete="off"></div>
<div class="grow"><label for="kana">ふりがな</label><input id="kana" name="person.kana" maxlength="60" autocomplete="off"></div></div>
<div class="row"><div class="grow"><label for="municipality">自治体</label><input id="municipality" name="person.municipality" placeholder="${hint}" ${sameWhenBlank ? false : required} maxlength="60" autocomplete="off"></div>
<div class="grow"><label for="department">所属</label><input id="department" name="person.department" placeholder="${hint}" maxlength="100" autocomplete="off"></div>
<div class="grow"><label for="title">職名</label><input id="title" name="person.title" maxlength="60" autocomplete="off"></div></div>
<div class="row"><div class="grow"><label for="email">メールアドレス</label><input id="email" name="person.email" type="email" maxlength="200" autocomplete="off"></div>
<div class="grow"><label for="phone">電話番号</label><input id="phone" name="person.phone" type="tel" maxlength="40" autocomplete="off"></div></div></fieldset>`
}

const required = html`required`
