import type { Rows } from '../rows.ts'
import type { FindingTag } from './findings.ts'
import { mattersOf } from './judge-mail.ts'
import type { ToldLog } from './membership.ts'
import { allOwed } from './owed-under.ts'
import type { ReadMail } from './read-mail.ts'
import { type Waiver, waivedName } from './waived.ts'

export type Known = { readonly rows: Rows; readonly log: ToldLog; readonly now: number }

/** What the oracle knows of 試験: what was tried, and what waits for somebody's word since it ended. */
export class Practice {
  readonly waived = new Map<string, Waiver>()
  /** Counts what is waived and let go, so that what was found before is known to be old. */
  changes = 0
  private readonly tried = new Set<string>()
  private readonly shown = new Set<string>()
  /** 試験 is over, and no run has seen it yet. */
  private isEnding = false

  /** A mail to 知らせ先 in place of somebody: while 試験 lasts, and once each until one has gone in truth. */
  hear(mail: ReadMail, moments: readonly Rows[], log: ToldLog): FindingTag | undefined {
    const { kind, person, text } = mail
    const [rows] = moments
    if (!rows || !moments.some(({ sending }) => sending === '試験')) return 'wrongPerson'
    if (kind === undefined || person === undefined) return 'wrongFacts'
    const keys = mattersOf({ ...mail, kind, person }, rows)
    const names = keys.map((key) => waivedName(key, kind, { rows, log }))
    for (const name of names) this.tried.add(name)
    const [, , ...lines] = text.split('\n')
    const id = [...names, ...lines.slice(0, 2)].join('\n')
    if (this.shown.has(id)) return 'doubled'
    this.shown.add(id)
    return undefined
  }

  /** What is due when 試験 ends is overdue; what was tried and is not due now may be taken for it. */
  end(known: Known, how: 'seen' | 'unseen'): void {
    for (const { name, isOptional } of this.dueNow(known))
      this.waive(name, isOptional ? 'optional' : 'held', known.now)
    for (const name of this.tried) this.waive(name, 'optional', known.now)
    this.isEnding = how === 'unseen'
  }

  /** A run has come to its end, or died: what was due before one has seen the end may be taken for overdue. */
  noteRun(known: Known, end: 'done' | 'dead'): void {
    if (this.isEnding) {
      for (const { name } of this.dueNow(known)) this.waive(name, 'optional', known.now)
      for (const [name, { how }] of this.waived) this.set(name, { how, since: known.now })
    }
    if (end === 'done') this.isEnding = false
  }

  /** 「知らせる」: what these would hear but for 試験 is let go. */
  letGo(keys: ReadonlySet<string>, { rows, ...known }: Known): void {
    for (const { key, owed } of allOwed(rows, { ...known, waived: new Map() }))
      if (keys.has(key) && !owed.isHeld) {
        this.waived.delete(waivedName(key, owed.kind, { rows, ...known }))
        this.changes++
      }
  }

  private dueNow({ rows, ...known }: Known) {
    const { now } = known
    return allOwed(rows, { ...known, waived: this.waived })
      .filter(({ owed }) => owed.from <= now && now < owed.until && !owed.isHeld)
      .map(({ key, owed: { kind, isOptional } }) => ({
        name: waivedName(key, kind, { rows, ...known }),
        isOptional,
      }))
  }

  private waive(name: string, how: Waiver['how'], since: number): void {
    if (!this.waived.has(name)) this.set(name, { how, since })
  }

  private set(name: string, waiver: Waiver): void {
    this.waived.set(name, waiver)
    this.changes++
  }
}
