import type { Life } from '../life.ts'
import { type Registration, registrationKey } from '../registration-row.ts'
import { type Rows, withRegistration } from '../rows.ts'
import { cellIn, registrationOf } from '../rows-in-sheet.ts'

type Decision = {
  readonly old: Registration
  readonly after: Rows
  readonly question: readonly [name: string, values: object]
  isDone(): boolean
}

/** One row is decided on in a dialog; after a failure people look whether it was done. */
export function decideInDialog(life: Life, { old, after, question, isDone }: Decision): void {
  const { model, world } = life
  const before = model.rows
  const dialog = { key: registrationKey(old.person, old.meeting), isTypedFirst: false }
  model.begin(after)
  life.atDialog = dialog
  world.runFunction('askDialog', { args: question })
  life.atDialog = undefined
  if (!isDone()) model.begin(before)
  else if (dialog.isTypedFirst) clearAsDecided(life, old)
  model.settle(world.now())
}

/** 連絡 typed before the dialog wrote the row is cleared with it; it stays if typed in the very moment of the write. */
function clearAsDecided(life: Life, { person, meeting }: Registration): void {
  const { model } = life
  const row = registrationOf(life, person, meeting)
  if (row && cellIn(life, row, '連絡') === '')
    model.rows = withRegistration(model.rows, { ...row, contact: '' })
}
