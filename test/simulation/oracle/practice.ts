import type { Rows } from '../model.ts'
import type { FindingTag } from './findings.ts'
import { mattersOf } from './judge-mail.ts'
import type { ToldLog } from './membership.ts'
import { allOwed, type Knowing } from './owed-under.ts'
import type { ReadMail } from './read-mail.ts'
import { waivedName } from './waived.ts'

/** What the oracle knows of 試験: what was tried, and what waits for somebody's word since it ended. */
export class Practice {
  readonly waived = new Map<string, 'held' | 'optional'>()
  private readonly tried = new Set<string>()
  private readonly shown = new Set<string>()

  /** A mail to 知らせ先 in place of somebody: once each, and while 試験 lasts. */
  hear(mail: ReadMail, moments: readonly Rows[], log: ToldLog): FindingTag | undefined {
    const { kind, person, subject, text } = mail
    const [rows] = moments
    if (!rows || !moments.some(({ sending }) => sending === '試験')) return 'wrongPerson'
    if (kind === undefined || person === undefined) return 'wrongFacts'
    for (const key of mattersOf({ ...mail, kind, person }, rows))
      this.tried.add(waivedName(key, kind, { rows, log }))
    const [, , ...lines] = text.split('\n')
    const id = [kind, subject, ...lines.slice(0, 2)].join('\n')
    if (this.shown.has(id)) return 'doubled'
    this.shown.add(id)
    return undefined
  }

  /** What is due when 試験 ends is overdue; what was tried and is not due now may be taken for it. */
  end(rows: Rows, knowing: Omit<Knowing, 'waived'>): void {
    for (const [name, how] of this.dueNow(rows, knowing)) this.waive(name, how)
    for (const name of this.tried) this.waive(name, 'optional')
  }

  /** Until a run has seen that 試験 is over, more may be taken for overdue. */
  goOnEnding(rows: Rows, knowing: Omit<Knowing, 'waived'>): void {
    for (const [name] of this.dueNow(rows, knowing)) this.waive(name, 'optional')
  }

  /** 「知らせる」: what these would hear but for 試験 is let go. */
  letGo(keys: ReadonlySet<string>, rows: Rows, { log, now }: Omit<Knowing, 'waived'>): void {
    for (const { key, owed } of allOwed(rows, { log, now, waived: new Map() }))
      if (keys.has(key) && !owed.isHeld)
        this.waived.delete(waivedName(key, owed.kind, { rows, log }))
  }

  private dueNow(rows: Rows, { log, now }: Omit<Knowing, 'waived'>) {
    return allOwed(rows, { log, now, waived: this.waived })
      .filter(({ owed }) => owed.from <= now && now < owed.until && !owed.isHeld)
      .map(({ key, owed }): [string, 'held' | 'optional'] => [
        waivedName(key, owed.kind, { rows, log }),
        owed.isOptional ? 'optional' : 'held',
      ])
  }

  private waive(name: string, how: 'held' | 'optional'): void {
    if (!this.waived.has(name)) this.waived.set(name, how)
  }
}
