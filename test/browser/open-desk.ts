import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPage } from '../desk/build-page.ts'
import { startDeskServer } from '../desk/desk-server.ts'
import { createRoutes } from '../desk/routes.ts'
import { openPracticeWorld, type PracticeWorld } from '../desk/world/practice-world.ts'

export type OpenedDesk = {
  readonly url: string
  readonly practice: PracticeWorld
  close(): void
}

/** The practice desk as `npm start` opens it the first time, in a folder of its own. */
export async function openDesk(): Promise<OpenedDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'jimukyoku-desk-'))
  const pageFolder = await buildPage(join(folder, 'page'))
  const practice = openPracticeWorld({ folder: join(folder, 'world'), reset: false })
  const routes = createRoutes(practice)
  const { server, port } = await startDeskServer({ routes, pageFolder, port: 0 })
  return {
    url: `http://localhost:${port}`,
    practice,
    close: () => {
      server.closeAllConnections()
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
