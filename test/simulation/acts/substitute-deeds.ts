import type { Act } from '../history.ts'
import type { Life } from '../life.ts'
import { typedMember } from '../member-row.ts'
import { addressOf, municipalityOf, nameOf } from '../people.ts'
import { type Registration, registrationKey } from '../registration-row.ts'
import { type Rows, withMember, withRegistration } from '../rows.ts'
import { cellIn, registrationOf, rowOf } from '../rows-in-sheet.ts'
import type { Deed } from './act.ts'
import { decideInDialog } from './decide-in-dialog.ts'

/** Colleagues who come in the place of others have numbers of their own. */
const colleagueOf = ({ person, n }: Act): number => 200 + person * 4 + (n % 4)

/** The seat passes on with its state; the one who had it hears nothing (DESIGN §5). */
function handedOn(life: Life, old: Registration, act: Act): Rows {
  const { rows } = life.model
  const person = colleagueOf(act)
  const now = life.world.now()
  const typed = { ...typedMember(person, now), category: '参加のみ' } as const
  const member = rows.members.get(person) ?? typed
  const fresh = { by: 'cells', stateAt: now, editedAt: now, doubtful: false } as const
  const ended: Registration = {
    ...old,
    ...fresh,
    status: 'キャンセル',
    reason: '交代',
    contact: '',
    isHandedOver: false,
  }
  const successor: Registration = {
    ...fresh,
    person,
    meeting: old.meeting,
    madeFor: member.address,
    appliedAt: old.appliedAt,
    role: old.role,
    status: old.status,
    reason: '',
    contact: act.n % 3 === 0 ? '' : '送る',
    substituteFor: old.person,
    ...(old.group !== undefined && { group: old.group }),
    ...(old.replyBy !== undefined && { replyBy: old.replyBy }),
  }
  return withRegistration(withRegistration(withMember(rows, member), ended), successor)
}

const isOpen = ({ status }: Registration): boolean => status !== 'キャンセル' && status !== '見送り'

export const substituteDeeds = {
  /** In the dialog 「交代」. */
  substitute: (life, act) => {
    const { model } = life
    const old = registrationOf(life, act.person, act.meeting)
    const person = colleagueOf(act)
    const isKnown = model.rows.registrations.has(registrationKey(person, act.meeting))
    const row = old ? rowOf(life, old) : 0
    const { status } = model.rows.meetings[act.meeting] ?? {}
    if (!old || !isOpen(old) || isKnown || row === 0) return
    if (status !== '受付中' || model.rows.members.get(person)?.category === '退会') return
    const question = {
      registrationId: cellIn(life, old, '受付番号'),
      person: {
        ...{ name: nameOf(person), email: addressOf(person), kana: '', phone: '', title: '' },
        ...{ municipality: municipalityOf(person), department: '' },
      },
      tell: act.n % 3 === 0 ? [] : ['送る'],
    }
    decideInDialog(life, {
      old,
      after: handedOn(life, old, act),
      question: ['substitute', question],
      isDone: () => rowOf(life, { person, meeting: act.meeting }) > 0,
    })
  },
} as const satisfies Record<string, Deed>
