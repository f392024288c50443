import type { Member } from '../../book/tabs/roster.ts'
import type { ProtocolParticipant, RequestOf } from '../../protocol/requests.ts'
import { japanDate } from '../../time/japan-date.ts'
import { cleanText } from '../deed/clean-text.ts'
import { changeRow, type Draft, makeRow } from '../deed/draft.ts'
import { giveNumber, memberScope } from '../row/numbering.ts'
import { findMember } from '../row/person.ts'

type Registered = { readonly draft: Draft; readonly memberId: string; readonly isNew: boolean }

/** The person's row in 名簿: made, or brought up to what was confirmed at the panel. */
export function registerMember(
  draft: Draft,
  person: ProtocolParticipant,
  how: { readonly request: RequestOf<'register'>; readonly who: string },
): Registered {
  const { request } = how
  const known = findMember(draft.book, person)
  const sourceMail = request.mail.messageId
  const values = confirmedValues(person, request, known?.values)
  if (known) {
    const { memberId } = known.values
    const row = { tab: 'roster' as const, id: memberId, position: known.position, sourceMail }
    const membership = request.asMember
      ? joining(known.values, draft.now)
      : comingBack(known.values)
    const next = changeRow(draft, {
      ...row,
      current: known.values,
      values: { ...values, ...membership },
    })
    return { draft: next, memberId, isNew: false }
  }
  const { id, numbering } = giveNumber(draft.numbering, {
    book: draft.book,
    scope: memberScope,
    person,
  })
  const made = makeRow(
    { ...draft, numbering },
    {
      tab: 'roster',
      id,
      sourceMail,
      values: {
        ...values,
        memberId: id,
        name: person.name,
        category: '参加のみ',
        newsletter: '未確認',
        listing: '未確認',
        registeredBy: how.who,
        registeredAt: draft.now,
        ...(request.asMember ? joining(undefined, draft.now) : {}),
      },
    },
  )
  return { draft: made, memberId: id, isNew: true }
}

/** What the panel confirmed; a blank there takes nothing away. */
function confirmedValues(
  person: ProtocolParticipant,
  request: RequestOf<'register'>,
  known: Member | undefined,
): Partial<Member> {
  const contact = request.contactEmail === person.email ? '' : cleanText(request.contactEmail)
  const given: Partial<Member> = {
    municipality: person.municipality,
    municipalityCode: person.municipalityCode,
    department: person.department,
    title: person.title,
    kana: person.kana,
    phone: person.phone,
    // Who first came by telephone has an address now; another one is another person.
    email: known?.email ? '' : person.email,
    contactPoint: contact,
    // A person's judgement stands; only a first one is taken over.
    eligibility: known?.eligibility ? '' : person.eligibility,
    judgement: known?.judgement ? '' : person.eligibilityReason,
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
}

/** Who had left and applies again takes part again, without becoming a member by that. */
const comingBack = (known: Member): Partial<Member> =>
  known.category === '退会' ? { category: '参加のみ', leftOn: '', leftBecause: '' } : {}

function joining(known: Member | undefined, now: number): Partial<Member> {
  if (known?.category === '会員') return {}
  return {
    category: '会員',
    joinedOn: japanDate(now),
    joinedBy: 'メール',
    leftOn: '',
    leftBecause: '',
  }
}
