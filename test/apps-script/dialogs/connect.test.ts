import { expect, it } from 'vitest'
import { readPairingCode } from '../../../shared/protocol/pairing-code.ts'
import { openStudyGroup } from '../study-group.ts'
import { ask, openedPage } from './ask.ts'

const code = (answer: { readonly data?: unknown }) =>
  readPairingCode((answer.data as { code: string }).code)
const other = 'https://script.google.com/macros/s/AKfycbOther/exec'

it('makes a code for the address that Google tells, which a person may put right once and for all', () => {
  const { world } = openStudyGroup()
  expect(code(ask(world, 'issuePairingCode', { name: 'PC' }))?.url).toBe(world.webAppUrl)
  const typed = ask(world, 'issuePairingCode', { name: 'PC', address: ` ${other}?x=1\n` })
  expect(code(typed)?.url).toBe(other)
  expect(code(ask(world, 'issuePairingCode', { name: 'PC2' }))?.url).toBe(other)
  expect(openedPage(world, '拡張機能をつなぐ')).toContain(`value="${other}"`)
})

it('takes no address of anywhere else: the code would lead devices there', () => {
  const { world } = openStudyGroup()
  for (const address of ['https://evil.example/macros/s/x/exec', `${other.slice(0, -4)}dev`]) {
    expect(ask(world, 'issuePairingCode', { name: 'PC', address }).fault).toContain(
      '公開したアドレス',
    )
  }
  expect(code(ask(world, 'issuePairingCode', { name: 'PC' }))?.url).toBe(world.webAppUrl)
})
