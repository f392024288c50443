import vm from 'node:vm'
import { describe, expect, it } from 'vitest'
import { runInRealm } from './script/realm.ts'

const endless = [
  'while (true) {}',
  'function f() { while (true) {} }',
  'function f() { try { while (true) {} } finally { while (true) {} } }',
]

describe('a script that loops for ever', () => {
  it.each(endless)('is stopped: %s', (source) => {
    const needs = { cross: () => '', now: () => 0, seed: 1, methods: [], timeoutMs: 50 }
    const outcome = runInRealm(new vm.Script(source), needs, { functionName: 'f', args: [] })
    expect(outcome).toMatchObject({ kind: 'error' })
    expect(outcome.error).toContain('timed out')
  })
})

describe('chance', () => {
  const draw = (seed: number): unknown => {
    const needs = { cross: () => '', now: () => 0, seed, methods: [], timeoutMs: 5000 }
    const code = new vm.Script('function f() { return [Math.random(), Math.random()] }')
    return runInRealm(code, needs, { functionName: 'f', args: [] }).value
  }

  it('is the same for the same seed, and differs within a run and between seeds', () => {
    const [first, second] = draw(1) as [number, number]
    expect(draw(1)).toEqual([first, second])
    expect(second).not.toBe(first)
    expect(draw(2)).not.toEqual([first, second])
  })
})
