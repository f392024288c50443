import { describe, expect, it } from 'vitest'
import type { WaitingMail } from '../../../shared/decide/approve/approve-mails.ts'
import { ungrouped, waitingGroups } from '../../../shared/decide/seat/waiting-groups.ts'
import type { MailKind } from '../../../shared/mail/kind/kinds.ts'
import { plannedMail } from '../mail/planned.ts'

const waiting = (kind: MailKind, count: number): readonly WaitingMail[] =>
  Array.from({ length: count }, (_, index) => ({
    mail: plannedMail({
      ...{ key: `2-01-${index}/${kind}/1`, kind, subjectId: `2-01-${index}`, at: 0 },
      recipient: { name: `仮名 ${index}`, address: 'a@b.example' },
      ...{ handling: '確認待ち', reason: { tag: 'awaits-approval', approver: 'meeting' } },
    }),
    text: { subject: '', body: '' },
    fingerprint: `words ${index}`,
  }))

const [large] = waitingGroups(waiting('M12', 21))
const ticked = { [large?.id ?? '']: large?.fingerprint ?? '' }

describe('mails that wait for a look', () => {
  it.each([
    ['M12', 21, true],
    ['M12', 20, false],
    ['M02', 40, false],
  ] as const)('%s to %i people: one tick for all: %s', (kind, count, isLarge) => {
    expect(waitingGroups(waiting(kind, count))).toMatchObject([{ isLarge }])
  })

  it('come with announcements to everybody last', () => {
    const groups = waitingGroups([...waiting('M17', 3), ...waiting('M02', 2)])
    expect(groups.map(({ mails }) => mails[0]?.mail.kind)).toEqual(['M02', 'M17'])
  })

  it('ticked together are each approved as it was seen', () => {
    expect(ungrouped(waiting('M12', 21), ticked)).toMatchObject({
      ok: true,
      value: { '2-01-0/M12/1': 'words 0', '2-01-20/M12/1': 'words 20' },
    })
  })

  it('are refused together when one more came, or one reads otherwise', () => {
    expect(ungrouped(waiting('M12', 22), ticked)).toMatchObject({ error: { tag: 'changed-since' } })
    const [first, ...rest] = waiting('M12', 21)
    const changed = first ? [{ ...first, fingerprint: 'other words' }, ...rest] : []
    expect(ungrouped(changed, ticked)).toMatchObject({ error: { tag: 'changed-since' } })
    expect(ungrouped([], ticked)).toMatchObject({ error: { tag: 'no-longer-waiting' } })
  })

  it('ticked one by one pass as they are', () => {
    const seen = { '2-01-3/M02/1': 'words 3' }
    expect(ungrouped(waiting('M02', 5), seen)).toEqual({ ok: true, value: seen })
  })
})
