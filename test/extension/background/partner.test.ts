import { expect, test } from 'vitest'
import { optionsText } from '../../../extension/text-of-options.ts'
import { Office } from './office.ts'

const statusOf = async (office: Office) => {
  await office.background.ask('refresh', { ifOlderThanMs: 0 })
  const reply = await office.background.ask('status', {})
  if (!reply.ok) throw new Error(reply.error.tag)
  return reply.value
}

test.each([
  ['0.1.0', 'same', '合っています'],
  ['0.2.0', 'extension-older', '「更新」'],
  ['0.0.9', 'script-older', 'シートの側の更新'],
] as const)('beside a script of %s the options page says: %s', async (version, partner, words) => {
  const office = await new Office().paired()
  office.script.version = version
  const status = await statusOf(office)
  expect(status.partner).toBe(partner)
  expect(optionsText.versionAdvice[status.partner](status.version)).toContain(words)
})

test('a script that no longer speaks this protocol is told as the newer one', async () => {
  const office = await new Office().paired()
  await statusOf(office)
  office.script.versions = [2]
  expect(await statusOf(office)).toMatchObject({
    partner: 'extension-older',
    lastFailure: { tag: 'version', understood: [2] },
  })
})
