import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  contentHash,
  loadBundle,
  readMarks,
  withAddress,
  withBuild,
} from '../../../apps-script/deploy/bundle.ts'
import { noteFor } from '../../../apps-script/deploy/steps/ensure-version.ts'
import {
  readVersionNote,
  writeVersionNote,
} from '../../../apps-script/deploy/steps/version-note.ts'
import pkg from '../../../package.json' with { type: 'json' }
import { schemaVersion } from '../../../shared/book/schema/schema-version.ts'

const bundle = loadBundle(fileURLToPath(new URL('../../../dist/apps-script', import.meta.url)))

describe('the built program', () => {
  it('says in its first line which release, build and form of the book it is', () => {
    const { version, schema, build = 0 } = readMarks(bundle.code) ?? {}
    expect({ version, schema }).toEqual({ version: pkg.version, schema: schemaVersion })
    expect(build).toBeGreaterThan(0)
  })

  it('is the same content under every build number', () => {
    const raised = withBuild(bundle, 4711)
    expect(readMarks(raised.code)?.build).toBe(4711)
    expect(contentHash(raised)).toBe(contentHash(bundle))
    expect(contentHash({ ...bundle, manifest: '{}' })).not.toBe(contentHash(bundle))
    expect(contentHash({ ...bundle, code: `${bundle.code} ` })).not.toBe(contentHash(bundle))
  })

  it('is the same content at every address', () => {
    const url = 'https://script.google.com/macros/s/AKfycb/exec'
    const stamped = withAddress(bundle, url)
    expect(stamped.code.split('\n')[0]).toContain(`__WEB_APP__ = '${url}'`)
    expect(withAddress(stamped, '').code).toBe(bundle.code)
    expect(contentHash(stamped)).toBe(contentHash(bundle))
    expect(readMarks(stamped.code)).toEqual(readMarks(bundle.code))
  })

  it('is none of ours without that line', () => {
    expect(readMarks('function doGet() {}')).toBeUndefined()
  })
})

describe('the build of a version', () => {
  const note = noteFor(bundle, undefined, undefined)
  const newest = (build: number, content: string) => ({
    number: 3,
    note: { ...note, build, content },
  })

  it('is the release’s own at first', () => {
    expect(note.build).toBe(readMarks(bundle.code)?.build)
  })

  it('stays where the content is installed', () => {
    expect(noteFor(bundle, newest(900, note.content), undefined).build).toBe(900)
  })

  it('rises above every version and above what somebody pasted at the head', () => {
    expect(noteFor(bundle, newest(900, 'x'), undefined).build).toBe(901)
    const pasted = { ...bundle, code: withBuild(bundle, 950).code.concat('// theirs') }
    expect(noteFor(bundle, newest(900, 'x'), pasted).build).toBe(951)
  })

  it('is the one that an interrupted run pushed', () => {
    expect(noteFor(bundle, newest(900, 'x'), withBuild(bundle, 901)).build).toBe(901)
  })

  it('comes back from the description of a version', () => {
    expect(readVersionNote(writeVersionNote(note))).toEqual(note)
    expect(readVersionNote('第 3 版')).toBeUndefined()
  })
})
