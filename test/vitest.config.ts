import { defineConfig } from 'vitest/config'
import './optimise-late.ts'

const setupFiles = [`${import.meta.dirname}/chosen-seed.ts`]
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

/** One project a room; the browser tests run alone, one file after the other, on the built bundles. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    reporters: ['default', './plain-count-reporter.ts'],
    // One less than the cores would leave half of a small machine idle.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'shared',
          setupFiles,
          include: ['shared/**/*.test.ts', 'intake/**/*.test.ts', 'repository.test.ts'],
          pool: 'threads',
          isolate: false,
          // Properties over hundreds of books, on a machine that may be busy.
          testTimeout: 30_000,
        },
      },
      {
        oxc: jsx,
        test: {
          name: 'extension',
          include: ['extension/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          pool: 'threads',
        },
      },
      {
        test: {
          name: 'apps-script',
          setupFiles,
          include: [
            'google/**/*.test.ts',
            'apps-script/**/*.test.ts',
            'desk/**/*.test.ts',
            'simulation/**/*.test.ts',
          ],
          pool: 'threads',
          isolate: false,
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['browser/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
