import { expect, test } from 'vitest'
import { compareWithScript, olderByProtocol } from '../../../shared/protocol/compare-partners.ts'

test.each([
  ['the same release', '0.2.0', { versions: [1], version: '0.2.0' }, 'same'],
  ['a newer script', '0.2.0', { versions: [1], version: '0.10.0' }, 'extension-older'],
  ['an older script', '1.0.0', { versions: [1], version: '0.9.9' }, 'script-older'],
  ['a script that does not tell its release', '0.2.0', { versions: [1] }, 'script-older'],
  [
    'a script of a later protocol',
    '9.0.0',
    { versions: [2, 3], version: '1.0.0' },
    'extension-older',
  ],
  ['a script of an earlier protocol', '0.1.0', { versions: [0], version: '9.0.0' }, 'script-older'],
] as const)('tells an extension beside %s who is older', (_case, version, script, older) => {
  expect(compareWithScript(version, script)).toBe(older)
})

test('a refused protocol names the side that has to be updated', () => {
  expect(olderByProtocol([2])).toBe('extension-older')
  expect(olderByProtocol([0])).toBe('script-older')
})
