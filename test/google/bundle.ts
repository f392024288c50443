import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

const bundlePath = fileURLToPath(new URL('../../dist/apps-script/Code.js', import.meta.url))

/** Compiled scripts by source: thousands of worlds run the same bundle. */
const compiled = new Map<string, vm.Script>()

export function compileScript(code: string): vm.Script {
  const known = compiled.get(code)
  if (known) return known
  const fresh = new vm.Script(code, { filename: 'Code.js' })
  compiled.set(code, fresh)
  return fresh
}

/** The production bundle, unchanged. */
export function builtBundle(): string {
  if (!existsSync(bundlePath)) {
    throw new Error('dist/apps-script/Code.js is missing: run `npm run build` first')
  }
  return readFileSync(bundlePath, 'utf8')
}
