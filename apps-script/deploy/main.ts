import { fileURLToPath } from 'node:url'
import { copyToClipboard } from './clipboard.ts'
import { defaultConfigFolder } from './config-folder.ts'
import { createVisit } from './google-clients.ts'
import { openInSystem } from './open-in-system.ts'
import { createReport } from './report.ts'
import { runDeploy } from './run-deploy.ts'
import { createTerminal } from './terminal.ts'

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
