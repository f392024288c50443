import { bytesToBase64Url } from '../../../shared/protocol/bytes.ts'
import type { Desk } from '../../outbox/desk.ts'
import { newReference } from '../../outbox/write-mail.ts'
import type { WebDesk } from '../../web-app/web-desk.ts'
import {
  expecting,
  type Finding,
  keepSelfCheck,
  readSelfCheck,
  type SelfCheck,
  withFindings,
} from './check-record.ts'
import { lookForCopy } from './go-on.ts'
import { checkMail } from './mail-checks.ts'
import { checkPlace, type Place } from './place-checks.ts'
import { closeScratch, openScratch } from './scratch-tab.ts'
import { checkSheet } from './sheet-checks.ts'

/** The steps that need nobody, one question of the page each. */
export const steps = ['place', 'sheet', 'mail'] as const
export type Step = (typeof steps)[number]

export function startSelfCheck(desk: Desk): SelfCheck {
  openScratch(desk.spreadsheetId())
  return keepSelfCheck(desk, {
    startedAt: desk.clock.now(),
    token: bytesToBase64Url(desk.randomBytes()),
    reference: newReference(desk.randomBytes()),
    sentAt: 0,
    findings: {},
    edits: [],
  })
}

export const currentSelfCheck = (desk: Desk): SelfCheck | undefined =>
  readSelfCheck(desk.properties.readAll())

export function takeStep(desk: WebDesk, step: Step, place: Place): SelfCheck | undefined {
  const check = currentSelfCheck(desk)
  if (!check) return undefined
  switch (step) {
    case 'place':
      return keepSelfCheck(
        desk,
        withFindings(check, { ...checkPlace(desk, place), bigProperty: bigProperty(desk) }),
      )
    case 'sheet':
      return keepSelfCheck(desk, withFindings(check, checkSheet(desk.spreadsheetId())))
    case 'mail': {
      // A run that dies here leaves two mails to the owner at most.
      const findings = checkMail(desk, check.reference)
      const sent = { ...withFindings(check, findings), sentAt: desk.clock.now() }
      return keepSelfCheck(desk, lookForCopy(desk, sent))
    }
  }
}

/** The journal of mails packs its properties up to this length. */
function bigProperty({ properties }: Desk): Finding {
  const name = 'selfCheckSize'
  const text = 'k'.repeat(8500)
  properties.write({ [name]: text })
  const kept = properties.readAll()[name]
  properties.remove(name)
  return expecting(kept?.length ?? 0, text.length)
}

/** An edit in the scratch tab: which column it began in tells what a person did there. */
export function noteScratchEdit(desk: Desk, column: number): void {
  const check = currentSelfCheck(desk)
  if (check && check.edits.length < 12)
    keepSelfCheck(desk, { ...check, edits: [...check.edits, column] })
}

/** What people say they did in the scratch tab, and which events came of it. */
export function judgeEdits(desk: Desk): SelfCheck | undefined {
  const check = currentSelfCheck(desk)
  if (!check) return undefined
  const events = (column: number): number => check.edits.filter((one) => one === column).length
  return keepSelfCheck(
    desk,
    withFindings(check, {
      typedEvent: [events(1) > 0 ? 'same' : 'differs', `${events(1)}回`],
      sortEvent: [events(2) === 0 ? 'same' : 'differs', `${events(2)}回`],
      // One is the typing itself.
      undoEvent: [events(3) === 1 ? 'same' : 'differs', `${Math.max(0, events(3) - 1)}回`],
    }),
  )
}

export const endSelfCheck = (desk: Desk): void => closeScratch(desk.spreadsheetId())
