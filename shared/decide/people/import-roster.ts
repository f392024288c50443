import type { Member } from '../../book/tabs/roster.ts'
import { changeByHand, type Deed, insertByHand } from '../deed/change-by-hand.ts'
import type { Draft } from '../deed/draft.ts'
import { giveNumber, memberScope } from '../row/numbering.ts'
import { type ImportLine, type ImportWish, importPlan } from './import-plan.ts'

export type ImportOutcome = { readonly draft: Draft; readonly lines: readonly ImportLine[] }

/**
 * Takes a list over into 名簿 as 「参加のみ」. Taking the same list over again changes nothing, so that long
 * lists can go piece by piece and be interrupted. No mail follows: none is due to who only takes part.
 */
export function importRoster(start: Draft, wish: ImportWish, deed: Deed): ImportOutcome {
  const lines = importPlan(start.book, wish)
  return { draft: lines.reduce((draft, line) => carryOut(draft, line, deed), start), lines }
}

function carryOut(draft: Draft, line: ImportLine, deed: Deed): Draft {
  switch (line.kind) {
    case 'new':
      return addMember(draft, line, deed)
    case 'changed': {
      const values: Partial<Member> = Object.fromEntries(
        line.cells.map(({ key, after }) => [key, after]),
      )
      return changeByHand(draft, { tab: 'roster', id: line.memberId, values }, deed)
    }
    case 'known':
    case 'unclear':
      return draft
  }
}

function addMember(draft: Draft, { values, name, municipality }: ImportLine, deed: Deed): Draft {
  const { id, numbering } = giveNumber(draft.numbering, {
    book: draft.book,
    scope: memberScope,
    person: { name, municipality, email: values.email ?? '' },
  })
  const row: Partial<Member> = {
    ...values,
    memberId: id,
    category: '参加のみ',
    newsletter: '未確認',
    listing: '未確認',
    registeredBy: deed.who,
    registeredAt: draft.now,
  }
  return insertByHand({ ...draft, numbering }, { tab: 'roster', id, values: row }, deed)
}
