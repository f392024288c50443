import { request } from 'node:https'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openWorld, type World } from './open-world.ts'
import { type Hosts, startHosts } from './web-app-host.ts'

const code = `function doPost(e) {
  const p = PropertiesService.getScriptProperties()
  p.setProperty('runs', String(Number(p.getProperty('runs') || 0) + 1))
  return ContentService.createTextOutput(JSON.stringify({ got: e.postData.contents })).setMimeType(ContentService.MimeType.JSON) }`

let world: World
let hosts: Hosts
beforeEach(async () => {
  world = openWorld({ code })
  hosts = await startHosts({ world, pages: (host, path) => ({ body: `${host} ${path}` }) })
})
afterEach(() => hosts.close())

interface Reply {
  readonly status: number
  readonly location: string
  readonly text: string
}

function ask(method: string, url: string, body = ''): Promise<Reply> {
  const { hostname, pathname, search } = new URL(url)
  return new Promise((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: hosts.port,
        method,
        path: pathname + search,
        headers: { host: hostname },
        rejectUnauthorized: false,
      },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (chunk: string) => {
          text += chunk
        })
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            location: response.headers.location ?? '',
            text,
          }),
        )
      },
    )
    call.on('error', reject)
    call.end(body)
  })
}

const runs = (): string | undefined =>
  (world.toJson() as { properties: Record<string, string> }).properties.runs

describe('the hosts of Google', () => {
  it('answer a POST by a redirect to a key that is good once', async () => {
    const first = await ask('POST', world.webAppUrl, '日本')
    expect(first.status).toBe(302)
    expect(first.location).toMatch(/^https:\/\/script\.googleusercontent\.com\/macros\/echo\?/)
    expect(runs()).toBe('1')
    expect(await ask('GET', first.location)).toMatchObject({ status: 200, text: '{"got":"日本"}' })
    expect((await ask('GET', first.location)).status).toBe(404)
    expect(runs()).toBe('1')
  })

  it('serve the pages of other hosts and know no other web app', async () => {
    expect((await ask('GET', 'https://mail.google.com/mail/u/0/')).text).toBe(
      'mail.google.com /mail/u/0/',
    )
    expect((await ask('POST', 'https://script.google.com/macros/s/other/exec')).status).toBe(404)
  })

  it('run nothing when offline or asking for a login', async () => {
    hosts.trouble.offline = true
    await expect(ask('POST', world.webAppUrl, 'x')).rejects.toThrow()
    hosts.trouble.offline = false
    hosts.trouble.loginPage = true
    expect((await ask('POST', world.webAppUrl, 'x')).text).toContain('Sign in')
    expect(runs()).toBeUndefined()
  })

  it('can lose the answer of a request that was carried out', async () => {
    hosts.trouble.loseAnswer = true
    await expect(ask('POST', world.webAppUrl, 'x')).rejects.toThrow()
    expect(runs()).toBe('1')
  })

  it('can hold a request until it is let go', async () => {
    const release = hosts.hold()
    const answer = ask('POST', world.webAppUrl, 'x')
    while (hosts.received.length === 0) await new Promise((resolve) => setImmediate(resolve))
    expect(runs()).toBeUndefined()
    release()
    expect((await answer).status).toBe(302)
    expect(runs()).toBe('1')
  })
})
