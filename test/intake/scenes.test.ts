import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Participant } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import { context, incoming } from '../shared/intake/incoming.ts'
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

const fields = ['name', 'kana', 'department', 'title', 'email', 'phone'] as const

const plain = (value: string): string => value.normalize('NFKC').replace(/[\s()-]+/gu, '')

/** Without spaces, hyphens and brackets; a section may be given with those above it. */
function isSame(field: (typeof fields)[number], read: string, expected: string): boolean {
  const [one, other] = [plain(read), plain(expected)]
  const isPart = one !== '' && other !== '' && (one.includes(other) || other.includes(one))
  return one === other || (field === 'department' && isPart)
}

/** `name|kana|department|title|email|phone`, several persons parted by ` & `; － is nobody. */
function agrees(people: readonly Participant[], expected: string): boolean {
  const wanted = expected === '－' ? [] : expected.split(' & ').map((one) => one.split('|'))
  return (
    people.length === wanted.length &&
    wanted.every((values) =>
      people.some((person) =>
        fields.every((field, at) => isSame(field, person[field], values[at] ?? '')),
      ),
    )
  )
}

it("whose each value is, and which are nobody's", () => {
  const wrong = scenesIn('values').filter(([mail = '', expected = '']) => {
    const [from = '', words = ''] = mail.split(' ¦ ')
    const { participants } = readApplication(
      incoming(words.replaceAll('⏎', '\n'), { from }),
      context,
    )
    return !agrees(participants, expected.trim())
  })
  expect(wrong.map(([mail]) => mail)).toEqual([])
})
