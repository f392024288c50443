import { copyFileSync } from 'node:fs'
import { crx } from '@crxjs/vite-plugin'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import manifest from './manifest.config.ts'

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
        chunk.code += `\n${stubs.join('\n')}\n`
      }
    },
    writeBundle() {
      copyFileSync('apps-script/appsscript.json', 'dist/apps-script/appsscript.json')
    },
  }
}

const extension: UserConfig = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [crx({ manifest })],
  build: { target: 'chrome120', outDir: 'dist/extension' },
  server: { port: 5173, strictPort: true, cors: { origin: [/chrome-extension:\/\//] } },
}

const appsScript: UserConfig = {
  publicDir: false,
  plugins: [topLevelStubs('Jimukyoku')],
  build: {
    target: 'es2019',
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
