import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { takingPart } from '../shared/intake/scenes.ts'

/**
 * A scene a line: words of 中瀬 航平 with others spoken of, and who takes part by them; ⏎ ends a line of his,
 * － is nobody. Written by somebody who did not know the rules.
 */
function scenesIn(name: string): readonly (readonly string[])[] {
  return readFileSync(new URL(`./scenes/${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split(' => '))
}

describe('who takes part, whoever else is spoken of', () => {
  it.each(['sentences', 'lists'])('%s', (name) => {
    const wrong = scenesIn(name).filter(
      ([words = '', expected = '']) => takingPart(words) !== expected.split(' ').sort().join(' '),
    )
    expect(wrong.map(([words]) => words)).toEqual([])
  })
})
