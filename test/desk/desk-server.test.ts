import { mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDeskServer } from './desk-server.ts'

let desk: Awaited<ReturnType<typeof startDeskServer>>

beforeAll(async () => {
  const pageFolder = mkdtempSync(join(tmpdir(), 'jimukyoku-page-'))
  writeFileSync(join(pageFolder, 'index.html'), '<title>研究会</title>')
  const routes = async () => ({ body: '{"reached":true}' })
  desk = await startDeskServer({ routes, pageFolder, port: 0 })
})

afterAll(() => desk.server.close())

type Answer = { readonly status: number; readonly text: string }

function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: desk.port, path, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    })
    asked.on('error', reject).end()
  })
}

const host = () => `localhost:${desk.port}`

test('the page and its interface are served to this machine', async () => {
  expect((await ask('/', { host: host() })).text).toContain('研究会')
  expect((await ask('/api/state', { host: host() })).text).toBe('{"reached":true}')
})

test('a foreign site that points its name at this machine reaches nothing', async () => {
  expect((await ask('/api/state', { host: 'evil.example' })).status).toBe(403)
})

test('a foreign page open in the same browser reaches nothing', async () => {
  const answer = await ask('/api/state', { host: host(), origin: 'https://evil.example' })
  expect(answer.status).toBe(403)
})

test('nothing outside the page folder is served', async () => {
  expect((await ask('/../package.json', { host: host() })).status).toBe(404)
  expect((await ask('/%2e%2e/package.json', { host: host() })).status).toBe(404)
})
