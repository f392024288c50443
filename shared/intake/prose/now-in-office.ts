import { parsePerson } from '../name/parse-person.ts'
import { type PersonDraft, setField } from '../name/person-draft.ts'

/** 「役場の政策推進課に席を置き」 */
const inOffice =
  /(?:役場|役所|庁)(?:の|では、?)([^\s。、]{2,16}?[課室係部局])に(?:席(?:を置|があ)|所属|在籍|勤務)/u
/** 「異動して現在は農政商工課（商工観光係、係長）におります」 */
const nowIn =
  /(?:現在は?|今は|現所属は|\d{1,2}月(?:1日)?(?:付(?:け)?で|から|より))[、\s]*([^。、]{2,20}(?:\([^()]{2,24}\))?)(?:に(?:おります|所属|在籍|勤務|配属|着任)|の所属|です)/u
/** 「まちづくり推進課から1名申し込みます」, of whom a line names him without a section */
const fromSection =
  /(?:^|[\s。、])([^\s。、はがを]{2,20}?[課室係局部])から(?:は)?[、\s]?(?:1|一)(?:名|人)(?:が|で|を|のみ)?[、\s]?(?:申し?込|参加|出席|お?伺)/u
/** 「（秘書広報課です）」 */
const inBrackets =
  /^\(([^()\s]{2,20})(?:です|所属です|に(?:おります|(?:所属|在籍|勤務)して(?:います|おります)))\)$/u

/** 「商工雇用政策課から地域協働課へ移りました」 */
const moved =
  /([^\s。、はがを]{2,16}?[課室係局部])から[、\s]?([^\s。、]{2,16}?[課室係局部])(?:へ|に)(?:と)?(?:異動|移(?:り|動)|配属|配置換|転任|変わ)/u
const moves = /から[^。、]{0,24}(?:異動|移[りっ動]|配属|配置換|転任|変わ)/u
const leaves = /退会|会を離れ|(?:担当|会員|名簿)(?:を|から)(?:外|離|抜|削除)/u

/** Who moves applies from the new office, and leaves the group as a member of the old one, whatever his signature says. */
function absorbMove(self: PersonDraft, text: string): void {
  const flat = text.replace(/\n/g, '')
  const [quote = '', before = '', after = ''] = (moves.test(flat) && moved.exec(flat)) || []
  const read = parsePerson(leaves.test(text) ? before : after)
  if (read.department === '' || read.rest.length > 0) return
  self.fields.department = { value: read.department, evidence: { source: 'body', quote } }
}

/** 「11月1日付けで産業活力課 主査となりますので、名簿は新しい所属で」: his signature is of the old one. */
const becomes = /付け?で[、\s]?([^。、]{2,24}?)(?:と|に)(?:なり|異動|着任|配属)/u

function absorbNewOffice(self: PersonDraft, text: string): void {
  const [quote = '', office = ''] = becomes.exec(text) ?? []
  const { department, title, name, rest } = parsePerson(office)
  if (!/新(?:しい)?所属/u.test(text) || department === '' || name !== '' || rest.length > 0) return
  const evidence = { source: 'body', quote } as const
  self.fields.department = { value: department, evidence }
  delete self.fields.title
  setField(self, 'title', { value: title, evidence })
  self.phones = []
}

/** Gives the sender the office in which he says that he works now. */
export function absorbOffice(self: PersonDraft, lines: readonly string[]): void {
  const text = lines.join('\n')
  absorbMove(self, text)
  absorbNewOffice(self, text)
  const said =
    nowIn.exec(text)?.[1] ??
    inOffice.exec(text)?.[1] ??
    fromSection.exec(text)?.[1] ??
    lines.map((line) => inBrackets.exec(line.trim())?.[1]).find((found) => found !== undefined)
  // 農政商工課(商工観光係、係長): the larger unit stands in front of the bracket.
  const read = said === undefined ? undefined : parsePerson(said.replace(/[()、]/gu, ' '))
  if (said === undefined || !read || read.rest.length > 0 || read.name !== '') return
  const evidence = { source: 'body', quote: said } as const
  setField(self, 'department', { value: read.department, evidence })
  setField(self, 'title', { value: read.title, evidence })
}
