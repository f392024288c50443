import { fileURLToPath } from 'node:url'
import { defaultConfigFolder } from './account/config-folder.ts'
import { createVisit } from './google/google-clients.ts'
import { runDeploy } from './run-deploy.ts'
import { copyToClipboard } from './terminal/clipboard.ts'
import { openInSystem } from './terminal/open-in-system.ts'
import { createReport } from './terminal/report.ts'
import { createTerminal } from './terminal/terminal.ts'

const terminal = createTerminal(process.stdin, process.stderr)

const { exitCode, output } = await runDeploy(process.argv.slice(2), {
  visit: createVisit(undefined),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  now: Date.now,
  configFolder: defaultConfigFolder(process.env, process.platform),
  bundleFolder: fileURLToPath(new URL('../../dist/apps-script', import.meta.url)),
  report: createReport(process.stdout),
  openPage: openInSystem,
  copy: copyToClipboard,
  ask: terminal.ask,
  canSignIn: true,
  isAttended: process.stdin.isTTY === true,
})
process.stdout.write(output)
process.exitCode = exitCode
terminal.close()
