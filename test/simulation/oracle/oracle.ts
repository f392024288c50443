import type { StoredMessage } from '../../google/mail-desk.ts'
import type { Model } from '../model.ts'
import type { Rows } from '../rows.ts'
import type { Finding } from './findings.ts'
import { judgeMail } from './judge-mail.ts'
import { isNotice, judgeNotice } from './judge-notice.ts'
import { allOwed, type Debt } from './owed-under.ts'
import { isDueNow, nextChance, Patience, waitName } from './patience.ts'
import { type Known, Practice } from './practice.ts'
import { type ReadMail, readMail } from './read-mail.ts'
import type { Told } from './told.ts'

/**
 * Knows from DESIGN §5–7, from what people did and from the mailbox alone who must have been told what.
 * It never looks into the mail log, and shares nothing with the planner.
 */
export class Oracle {
  readonly findings: Finding[] = []
  readonly log = new Map<string, Told[]>()
  mails = 0
  readonly practice = new Practice()
  private readonly patience = new Patience()
  private readonly model: Model
  private readonly secretariat: string
  private readonly notices: ReadMail[] = []
  /** A run is looked at from several sides at one moment: what is owed then is found once. */
  private found:
    | {
        readonly rows: Rows
        readonly now: number
        readonly waived: number
        readonly debts: readonly Debt[]
      }
    | undefined

  constructor(model: Model, secretariat: string) {
    this.model = model
    this.secretariat = secretariat
  }

  /** Somebody received this, sent `raceMs` after the rows were read for the last time. */
  hear(message: StoredMessage, raceMs: number): void {
    this.found = undefined
    const mail = readMail(message)
    if (mail.reference === '') {
      this.find('wrongFacts', mail.at, `not by the build in use: ${shownMail(mail)}`)
      return
    }
    const moments = this.model.around(mail.at, raceMs)
    if (isNotice(mail, this.secretariat) && mail.subject.startsWith('【試験】')) {
      const wrong = this.practice.hear(mail, moments, this.log)
      if (wrong) this.find(wrong, mail.at, shownMail(mail))
      return
    }
    if (isNotice(mail, this.secretariat)) {
      const wrong = judgeNotice(mail, this.notices)
      this.notices.push(mail)
      if (wrong) this.find(wrong, mail.at, shownMail(mail))
      return
    }
    this.mails++
    const { waived } = this.practice
    const verdict = judgeMail(mail, moments, { log: this.log, waived })
    if (verdict.tag !== 'right') {
      this.find(verdict.tag, mail.at, `${verdict.key} ${shownMail(mail)}`)
      return
    }
    if (this.patience.endsLate(verdict))
      this.find('tooLate', mail.at, `${verdict.key} ${shownMail(mail)}`)
    this.log.set(verdict.key, [...(this.log.get(verdict.key) ?? []), verdict.told])
  }

  /** These mails somebody wants to go once more. */
  recall(references: ReadonlySet<string>): void {
    this.found = undefined
    for (const [key, told] of this.log)
      if (told.some((mail) => (mail.isRecalled ?? false) !== references.has(mail.reference)))
        this.log.set(
          key,
          told.map((mail) => ({ ...mail, isRecalled: references.has(mail.reference) })),
        )
  }

  /** After a run: what is due and has not gone although nothing stood in its way? */
  look(now: number, excuse: (key: string) => boolean): void {
    for (const debt of this.debts(now))
      if (isDueNow(debt.owed, now) && this.patience.isOver(debt) && !excuse(debt.key))
        this.find('lost', now, waitName(debt))
  }

  /** Something stood in the way. */
  forgive(): void {
    this.patience.forgive()
  }

  /** What the rows say, and what was told. */
  known(now: number): Known {
    return { rows: this.model.rows, log: this.log, now }
  }

  /** Whether a mail is waited for, and when the next will be. */
  nextWake(now: number): number {
    const moments = this.debts(now).map(({ owed }) =>
      isDueNow(owed, now) ? now : nextChance(owed, now),
    )
    return Math.min(Number.POSITIVE_INFINITY, ...moments)
  }

  /** Whether a row still waits for a mail that is due. */
  isWaiting(key: string, now: number): boolean {
    return this.debts(now).some((debt) => debt.key === key && debt.owed.expected <= now)
  }

  /** Who has not had what 開催の連絡 approves and is due. */
  waitingForNotice(meeting: number, now: number): string[] {
    return this.debts(now)
      .filter(
        ({ key, owed }) =>
          /^(M1[1237]|M15b?)$/.test(owed.kind) && /[@#](\d+)$/.exec(key)?.[1] === String(meeting),
      )
      .filter(({ owed }) => owed.expected <= now)
      .map(({ key }) => key)
  }

  /** Who has not been asked in this survey as it was ordered. */
  waitingForSurvey(survey: number, now: number): string[] {
    return this.debts(now)
      .filter(({ key, owed }) => key.endsWith(`%${survey}`) && owed.expected <= now)
      .map(({ key }) => key)
  }

  private debts(now: number): readonly Debt[] {
    const { rows } = this.model
    const { waived, changes } = this.practice
    const { found } = this
    if (found?.rows === rows && found.now === now && found.waived === changes) return found.debts
    const owed = allOwed(rows, { log: this.log, waived, now })
    const debts = owed.filter(
      ({ owed: { isHeld, isOptional, until } }) => !isHeld && !isOptional && until > now,
    )
    this.found = { rows, now, waived: changes, debts }
    return debts
  }

  private find(tag: Finding['tag'], at: number, what: string): void {
    this.findings.push({ tag, at, what })
  }
}

const shownMail = ({ kind, to, subject }: ReadMail): string =>
  `${kind ?? '?'} → ${to} 「${subject}」`
