import { expect, test } from 'vitest'
import type { Failure } from '../../extension/background/failure.ts'
import { failureAdvice } from '../../extension/text-of-failures.ts'

const failures: readonly Failure[] = [
  { tag: 'offline' },
  { tag: 'timeout' },
  { tag: 'html' },
  { tag: 'sheet-broken', where: '名簿「氏名」' },
  { tag: 'too-many', retryAfterSeconds: 40 },
  { tag: 'not-registered', name: '川瀬 航平' },
  { tag: 'internal', reference: 'R-123' },
  { tag: 'meeting-closed', meetingId: '2-01' },
]

test.each(failures)('$tag has a sentence and a next step', (failure) => {
  const { what, next } = failureAdvice(failure)
  expect(what).toMatch(/\p{Script=Hiragana}/u)
  expect(next).toMatch(/。$/)
})

test.each(failures.slice(3))('$tag names what it is about', (failure) => {
  const { what, next } = failureAdvice(failure)
  const [detail] = Object.values(failure).slice(1)
  expect(what + next).toContain(String(detail))
})

test('a refused protocol says which side is to be updated', () => {
  expect(failureAdvice({ tag: 'version', understood: [2] }).what).toContain('この拡張機能は')
  expect(failureAdvice({ tag: 'version', understood: [0] }).next).toContain('シートの側の更新')
})
