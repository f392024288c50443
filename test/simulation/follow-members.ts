import type { Life } from './life.ts'
import { personNamed } from './people.ts'
import { withMember } from './rows.ts'
import { tableOf } from './table.ts'

/** Holds 名簿 against what people left there; 連絡 is cleared when it has done its work. */
export function followMembers(life: Life): void {
  const { model, world, oracle } = life
  const report = (what: string): void =>
    void oracle.findings.push({ tag: 'lost', at: world.now(), what })
  for (const { cell } of tableOf(world, '名簿')) {
    const person = personNamed(cell('氏名'))
    const member = person === undefined ? undefined : model.rows.members.get(person)
    if (!member) continue
    if (cell('会員区分') !== member.category)
      report(`${person}: people left ${member.category}, the row says ${cell('会員区分')}`)
    if (cell('連絡') === member.contact) continue
    if (oracle.isWaiting(String(person), world.now()))
      report(`${person}: 連絡 is cleared too early`)
    model.rows = withMember(model.rows, { ...member, contact: '' })
  }
}
