import type { Book } from '../../../shared/book/book.ts'
import type { Because, Candidate } from '../../../shared/decide/seat/propose-participants.ts'
import { japanDate, japanTime } from '../../../shared/time/japan-date.ts'
import { shortDate } from '../../../shared/time/wareki.ts'
import { type Html, html } from '../html.ts'
import { option } from './meeting-select.ts'

/** A choice and its 理由, as one drop-down offers them. */
export const choiceCells = [
  '参加決定',
  'キャンセル待ち',
  '見送り/定員',
  '見送り/対象外',
  '受付',
] as const
export type ChoiceCell = (typeof choiceCells)[number]

const labels: Readonly<Record<ChoiceCell, string>> = {
  参加決定: '参加決定',
  キャンセル待ち: 'キャンセル待ち',
  '見送り/定員': '見送り（定員）',
  '見送り/対象外': '見送り（対象外）',
  受付: '受付のまま',
}

/** The applicants in the order of the proposal, each with its reasons and a drop-down. */
export function candidateTable(
  book: Book,
  candidates: readonly Candidate[],
  chosen: Readonly<Record<string, ChoiceCell>>,
): Html {
  const members = new Map(book.roster.rows.map(({ values }) => [values.memberId, values]))
  const rows = candidates.map(({ registration, proposed, because }) => {
    const { registrationId, municipality, department, title, name, appliedAt } = registration
    const cell = chosen[registrationId] ?? (proposed === '見送り' ? '受付' : proposed)
    const memo = members.get(registration.memberId)?.judgement ?? ''
    return html`<tr><td>${municipality || '自治体名なし'}<div class="note">${[department, title].filter(Boolean).join('　')}</div></td>
<th scope="row" class="nowrap">${name}<div class="note">${registrationId}</div></th>
<td class="nowrap">${appliedAt === null ? '' : `${shortDate(japanDate(appliedAt))} ${japanTime(appliedAt)}`}</td>
<td>${because.map((one) => html`<div class="why">${becauseText(one)}</div>`)}${memo !== '' && html`<div class="why">${memo}</div>`}</td>
<td><select name="choice.${registrationId}" aria-label="${name} 様の決定">${choiceCells.map((one) => option(one, labels[one], cell))}</select></td></tr>`
  })
  return html`<table><thead><tr><th scope="col">自治体</th><th scope="col">氏名</th><th scope="col">申込</th><th scope="col">提案の理由</th><th scope="col">決定</th></tr></thead><tbody>${rows}</tbody></table>`
}

function becauseText(because: Because): string {
  switch (because.tag) {
    case 'first-of-municipality':
      return 'この自治体から1人目'
    case 'further-of-municipality':
      return `この自治体から${because.place}人目`
    case 'passed-over':
      return `前回（${because.meetingId}）は定員のため見送り`
    case 'no-seat':
      return '残席なし'
    case 'not-judged-eligible':
      return because.eligibility === '対象外'
        ? '対象判定が「対象外」。先にご確認ください'
        : '対象判定が「要確認」。先にご確認ください'
  }
}
