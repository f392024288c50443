import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildPage } from './build-page.ts'
import { readCommandLine } from './command-line.ts'
import { startDeskServer } from './desk-server.ts'
import { createRoutes } from './routes.ts'
import { openPracticeWorld, type PracticeWorld } from './world/practice-world.ts'

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

function stop(sentence: unknown): never {
  console.error(sentence)
  process.exit(1)
}

function openOrExplain(reset: boolean): PracticeWorld {
  try {
    return openPracticeWorld({ folder: join(root, '.desk'), reset })
  } catch (problem) {
    if (reset) throw problem
    console.error(problem)
    return stop(
      'The practice world in .desk could not be opened: npm start -- --reset starts over.',
    )
  }
}

function explainPort(problem: unknown, port: number): never {
  const inUse = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE'
  return stop(inUse ? `Port ${port} is in use: npm start -- --port ${port + 1}` : problem)
}

const options = readCommandLine(process.argv.slice(2))
const pageFolder = await buildPage(join(root, 'dist', 'desk'))
const routes = createRoutes(openOrExplain(options.reset))
const { port } = await startDeskServer({ routes, pageFolder, port: options.port }).catch(
  (problem: unknown) => explainPort(problem, options.port),
)
const url = `http://localhost:${port}`
console.log(
  `練習机を開きました： ${url}\n終わるには Ctrl+C。次は続きから始まります（最初からは npm start -- --reset）。`,
)
if (options.open) openInBrowser(url)
