import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildPage } from './build-page.ts'
import { readCommandLine } from './command-line.ts'
import { startDeskServer } from './desk-server.ts'
import { createRoutes } from './routes.ts'
import { openPracticeWorld } from './world/practice-world.ts'

const root = join(import.meta.dirname, '..', '..')

function openInBrowser(url: string): void {
  const [program, ...args] = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  }[process.platform as string] ?? ['xdg-open', url]
  if (program === undefined) return
  // Without a desktop there is nothing to open: the address on the screen is enough.
  spawn(program, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

function explainAndStop(problem: unknown, port: number): never {
  const inUse = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'
  console.error(inUse ? `Port ${port} is in use: npm start -- --port ${port + 1}` : problem)
  process.exit(1)
}

const options = readCommandLine(process.argv.slice(2))
const pageFolder = await buildPage(join(root, 'dist', 'desk'))
const practice = openPracticeWorld({ folder: join(root, '.desk'), reset: options.reset })
const routes = createRoutes(practice)
const { port } = await startDeskServer({ routes, pageFolder, port: options.port }).catch(
  (problem: unknown) => explainAndStop(problem, options.port),
)
const url = `http://localhost:${port}`
console.log(
  `練習机を開きました： ${url}\n終わるには Ctrl+C。次は続きから始まります（最初からは npm start -- --reset）。`,
)
if (options.open) openInBrowser(url)
