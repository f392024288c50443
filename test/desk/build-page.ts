import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, 'client')

/** Bundles the desk's page, the extension's own panel included. Gives the folder it lies in. */
export async function buildPage(outDir: string): Promise<string> {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 2000 },
  })
  return outDir
}
