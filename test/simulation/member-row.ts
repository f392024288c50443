import { addressOf } from './people.ts'

/** What they know to stand in a row of 名簿. */
export type Member = {
  readonly person: number
  readonly address: string
  readonly category: '会員' | '参加のみ' | '退会'
  readonly by: 'panel' | 'cells' | 'either'
  readonly contact: '' | '送る'
  readonly changedAt: number
  /** When the panel made a member of them. */
  readonly joinedAt: number
  readonly leftOn?: string
  readonly doubtful: boolean
}

/** Somebody whom a person wrote into 名簿. */
export const typedMember = (person: number, now: number): Member => ({
  person,
  address: addressOf(person),
  category: '会員',
  by: 'cells',
  contact: '',
  changedAt: now,
  joinedAt: now,
  doubtful: false,
})
