import { type Change, insertRow, updateRow } from '../../book/change.ts'
import type { PlannedMail } from '../../mail/planned-mail.ts'
import { isUndelivered } from '../../mail/told/bounce.ts'
import { readHistory } from '../../mail/told/logged-mail.ts'
import { japanDate, japanTime } from '../../time/japan-date.ts'
import { shortDate } from '../../time/wareki.ts'
import { changeByHand } from '../deed/change-by-hand.ts'
import { addChanges, type Draft } from '../deed/draft.ts'
import { toldRow } from '../deed/told-row.ts'
import { isCalledOffLate, offerCallId, whyCall } from './call-list.ts'

type Ticked = {
  readonly ids: ReadonlySet<string>
  readonly plan: readonly PlannedMail[]
  readonly who: string
}

/** 連絡済: a call counts as told, so that no mail of that key goes any more; an offer notes the call. */
export function markCalled(draft: Draft, { ids, plan, who }: Ticked): Draft {
  const told = plan.filter((mail) => ids.has(mail.key) && whyCall(mail) !== undefined)
  const cameBack = draft.book.mailLog.rows.filter(
    ({ values }) => ids.has(values.key) && isUndelivered(values),
  )
  const calledOff = [...readHistory(draft.book).values()]
    .flat()
    .filter((mail) => ids.has(mail.key) && isCalledOffLate(mail))
  const noted = addChanges(draft, [
    ...calledOff.flatMap(({ key }) => noteBeside(draft, key, `お電話でも連絡済（${who}）`)),
    ...told.flatMap((mail) => toldByTelephone(draft, mail, who)),
    ...cameBack.map(({ position }) =>
      updateRow('mailLog', position, { reason: `お電話で連絡済（${who}）。メールは不達` }),
    ),
  ])
  const offers = draft.book.registrations.rows.filter(({ values }) =>
    ids.has(offerCallId(values.registrationId)),
  )
  return offers.reduce((next, { values }) => {
    const called = `${shortDate(japanDate(draft.now))} ${japanTime(draft.now)} 電話 ${who}`
    const confirmation = [values.confirmation, called].filter(Boolean).join('／')
    const change = { tab: 'registrations', id: values.registrationId } as const
    return changeByHand(next, { ...change, values: { confirmation } }, { who, action: '電話' })
  }, noted)
}

const noteBeside = ({ book }: Draft, key: string, reason: string): Change[] =>
  book.mailLog.rows
    .filter(({ values }) => values.key === key)
    .map(({ position }) => updateRow('mailLog', position, { reason }))

function toldByTelephone(draft: Draft, mail: PlannedMail, who: string): Change[] {
  const reason = `お電話で連絡済（${who}）`
  return [
    toldRow(draft, { ...mail, recipient: { ...mail.recipient, address: '電話' } }, reason),
    insertRow('operations', {
      at: draft.now,
      who,
      via: 'メニュー',
      action: '電話',
      target: mail.key,
      after: reason,
    }),
  ]
}
