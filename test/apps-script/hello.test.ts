import { expect, it } from 'vitest'
import type { AnswerOf } from '../../shared/protocol/answers.ts'
import { openStudyGroup, type StudyGroup, send } from './study-group.ts'

const hello = ({ world, device }: StudyGroup, about?: 'operation'): AnswerOf<'hello'> => {
  const asked = { versions: [1], extension: '0.1.0', echo: '髙﨑', ...(about && { about }) }
  const answer = send(world, device, { verb: 'hello', ...asked })
  if (!answer.ok) throw new Error(answer.error.tag)
  return answer.result
}

it('tells which release and build answers, so that an older extension can be told from a newer one', () => {
  const { version, build, versions, echo } = hello(openStudyGroup())
  expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(build).toBeGreaterThan(0)
  expect({ versions, echo }).toEqual({ versions: [1], echo: '髙﨑' })
})

it('tells how things run to a device that asks for it, and to no other', () => {
  const group = openStudyGroup()
  expect(hello(group).operation).toBeUndefined()
  expect(hello(group, 'operation').operation?.lastRun).toBe(0)
  group.world.advance(20 * 60_000)
  const { lastRun = 0, mailQuota = 0 } = hello(group, 'operation').operation ?? {}
  expect(group.world.now() - lastRun).toBeLessThan(11 * 60_000)
  expect(mailQuota).toBeGreaterThan(0)
})

it('tells whoever opens the address no more than the build', () => {
  const { world } = openStudyGroup()
  expect(world.get().text).toMatch(/^このアドレスは、研究会の拡張機能が使うものです。（版 \d+）$/)
})
