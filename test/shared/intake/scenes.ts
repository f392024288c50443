import { describe, expect, it } from 'vitest'
import { readApplication } from '../../../shared/intake/read-application.ts'
import { context, incoming } from './incoming.ts'

/** Who takes part by words of 中瀬 航平, sorted; － is nobody. */
export function takingPart(words: string): string {
  const text = `事務局様\n\n美波町企画課の中瀬です。\n${words.replaceAll('⏎', '\n')}\n\n美波町 企画課\n主査 中瀬 航平\nTEL 0884-00-3616`
  const { participants } = readApplication(incoming(text), context)
  const names = participants.map(
    ({ role, name }) => `${role ? `${role}:` : ''}${name.replace(/\s/g, '') || '?'}`,
  )
  return names.sort().join(' ') || '－'
}

/** Words of 中瀬 航平 and who takes part by them, a line each; ⏎ ends a line of his, － is nobody. */
export function describeScenes(scenes: Readonly<Record<string, string>>): void {
  describe.each(Object.entries(scenes))('%s', (_, lines) => {
    const cases = lines
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' => '))
    it.each(cases)('%s → %s', (words = '', expected = '') => {
      expect(takingPart(words)).toBe(expected.split(' ').sort().join(' '))
    })
  })
}
