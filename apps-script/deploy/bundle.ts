import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './faults/fault.ts'

/** What is installed: the program and its manifest. */
export type Bundle = { readonly code: string; readonly manifest: string }

/** What the program's first line says about it. */
export type BundleMarks = {
  readonly build: number
  readonly version: string
  /** The form of the book it understands; programs from before there was a number have 1. */
  readonly schema: number
}

const firstLine =
  /^var __BUILD_NUMBER__ = (\d+), __VERSION__ = '([^']*)'(?:, __SCHEMA__ = (\d+))?(?:, __WEB_APP__ = '[^']*')?;/

export function loadBundle(folder: string): Bundle {
  const [codePath, manifestPath] = [join(folder, 'Code.js'), join(folder, 'appsscript.json')]
  if (!existsSync(codePath) || !existsSync(manifestPath))
    throw new Stop({ tag: 'bundle-missing', path: codePath })
  return { code: readFileSync(codePath, 'utf8'), manifest: readFileSync(manifestPath, 'utf8') }
}

/** Undefined when the program is none of ours. */
export function readMarks(code: string): BundleMarks | undefined {
  const [, build, version, schema] = firstLine.exec(code) ?? []
  if (build === undefined || version === undefined) return undefined
  return { build: Number(build), version, schema: Number(schema ?? 1) }
}

/** The same program under another build number. */
export function withBuild(bundle: Bundle, build: number): Bundle {
  const code = bundle.code.replace(/^var __BUILD_NUMBER__ = \d+/, `var __BUILD_NUMBER__ = ${build}`)
  return { ...bundle, code }
}

/** The same program with the address under which its web app is reached, where it has a place for it. */
export function withAddress(bundle: Bundle, url: string): Bundle {
  const stamp = /^(var __BUILD_NUMBER__ = .*?, __WEB_APP__ = ')[^']*'/
  return { ...bundle, code: bundle.code.replace(stamp, (_all, before) => `${before}${url}'`) }
}

/** Tells contents apart, whatever their build number and address: 16 hex digits. */
export function contentHash(bundle: Bundle): string {
  const { code, manifest } = withAddress(withBuild(bundle, 0), '')
  return createHash('sha256').update(`${manifest}\n${code}`).digest('hex').slice(0, 16)
}
