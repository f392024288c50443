import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DeployDeps } from '../../../apps-script/deploy/deploy-deps.ts'
import { createVisit, type Fetch } from '../../../apps-script/deploy/google/google-clients.ts'
import { runDeploy } from '../../../apps-script/deploy/run-deploy.ts'
import { createReport } from '../../../apps-script/deploy/terminal/report.ts'
import { Cloud, type CloudBook } from '../../google/http/cloud.ts'
import { type Mishap, type RestHost, startRestHost } from '../../google/http/rest-host.ts'

export const mailbox = 'event@jimukyoku.example'

const builtFolder = fileURLToPath(new URL('../../../dist/apps-script', import.meta.url))

/** A computer with the repository on it, a browser with a person before it, and Google at the other end. */
export class InstallDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'deploy-'))
  readonly configFolder = join(this.folder, 'config')
  /** What the person types, in order. */
  readonly typed: (string | (() => string))[] = []
  readonly said: string[] = []
  readonly opened: string[] = []
  readonly copied: string[] = []
  bundleFolder = builtFolder
  waitedMs = 0
  now = Date.parse('2019-10-15T10:00:00+09:00')
  canCopy = true
  isAttended = true

  private constructor(
    readonly cloud: Cloud,
    readonly host: RestHost,
  ) {}

  static async open(): Promise<InstallDesk> {
    const clients = { 'client-1': 'secret-1', 'client-2': 'secret-2' }
    const cloud = new Cloud(mailbox)
    const desk = new InstallDesk(cloud, await startRestHost(cloud, clients))
    writeFileSync(desk.clientFile, clientJson('client-1', 'secret-1'))
    return desk
  }

  get clientFile(): string {
    return join(this.folder, 'client_secret.json')
  }

  /** Live books and everything on them: what must never be there twice. */
  get liveBooks(): readonly CloudBook[] {
    return this.cloud.books.filter(({ isTrashed }) => !isTrashed)
  }

  get liveScripts() {
    const ids = this.liveBooks.map(({ id }) => id)
    return this.cloud.scripts.filter(({ parentId }) => ids.includes(parentId))
  }

  /** The usual command of somebody who installs. */
  install(...more: string[]) {
    return this.run('--client', this.clientFile, '--account', mailbox, ...more)
  }

  run(...argv: string[]) {
    return runDeploy(argv, this.deps(this.host.fetch))
  }

  /** Runs until the request with this number, and never goes on: as if the machine had lost power. */
  async killedAt(number: number, mishap: Extract<Mishap, 'before' | 'after'>, argv: string[]) {
    const killed = this.host.mishapAt(number, mishap).then(() => 'killed' as const)
    let isDead = false
    const fetch: Fetch = async (input, init) => {
      try {
        return await this.host.fetch(input, init)
      } finally {
        if (isDead) await new Promise(() => {})
      }
    }
    const ended = await Promise.race([killed, runDeploy(argv, this.deps(fetch))])
    isDead = true
    return ended
  }

  private deps(fetch: Fetch): DeployDeps {
    return {
      fetch,
      visit: createVisit(fetch),
      sleep: async (ms) => {
        this.waitedMs += ms
      },
      now: () => this.now,
      configFolder: this.configFolder,
      bundleFolder: this.bundleFolder,
      report: createReport({ write: (text) => this.said.push(text) }),
      openPage: async (target) => {
        this.opened.push(target)
        if (target.startsWith('https://accounts.google.com')) await this.consent(target)
        return true
      },
      copy: async (text) => {
        this.copied.push(text)
        return this.canCopy
      },
      ask: async (question) => {
        this.said.push(question)
        const next = this.typed.shift() ?? ''
        return typeof next === 'string' ? next : next()
      },
      canSignIn: true,
      isAttended: this.isAttended,
    }
  }

  /** The browser: from Google's page back to the command's own address. */
  private async consent(url: string): Promise<void> {
    const page = await this.host.fetch(url, { redirect: 'manual' })
    const back = page.headers.get('location')
    if (back) await fetch(back)
  }

  /** A later state of the repository. */
  useProgram(change: (code: string) => string): void {
    const folder = mkdtempSync(join(this.folder, 'bundle-'))
    cpSync(builtFolder, folder, { recursive: true })
    const path = join(folder, 'Code.js')
    writeFileSync(path, change(readFileSync(path, 'utf8')))
    this.bundleFolder = folder
  }

  get world() {
    const [book] = this.liveBooks
    if (!book) throw new Error('nothing is installed')
    return book.world
  }

  /** What somebody without an account is told at the web app's address. */
  get answering(): string {
    return this.world.get().text
  }

  /** Another computer, or a folder that somebody tidied away. */
  forgetRecords(): void {
    rmSync(this.configFolder, { recursive: true, force: true })
  }

  async close(): Promise<void> {
    await this.host.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Enough of a program where only its way to Google matters. */
export const smallProgram = (code: string): string =>
  `${code.slice(0, code.indexOf('\n'))}
function doGet() { return ContentService.createTextOutput('（版 ' + __BUILD_NUMBER__ + '）') }
`

export const clientJson = (client_id: string, client_secret: string): string =>
  JSON.stringify({ installed: { client_id, client_secret, project_id: 'p' } })
