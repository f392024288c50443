import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createVisit } from '../../../apps-script/deploy/google/google-clients.ts'
import { checkWebApp } from '../../../apps-script/deploy/steps/web-app-check.ts'

it('opens an address as anybody would: posts a text, follows the redirect, minds no status', async () => {
  const seen: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { method, url, headers } = request
      seen.push([method, url, headers.authorization ?? 'nobody', body].join(' '))
      if (url === '/exec') response.writeHead(302, { location: '/echo' }).end()
      else response.writeHead(404, { 'content-type': 'text/html' }).end('（版 7）日本語')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const visit = createVisit(undefined)
  const answer = await visit(`${address}/exec`, '{"v":1}')
  expect(answer).toEqual({ text: '（版 7）日本語', url: `${address}/echo` })
  expect(seen).toEqual(['POST /exec nobody {"v":1}', 'GET /echo nobody '])
  expect(await checkWebApp(visit, `${address}/exec`)).toEqual({ tag: 'answers', build: 7 })
  server.closeAllConnections()
  server.close()
  expect(await checkWebApp(visit, `${address}/exec`)).toEqual({ tag: 'unreachable' })
})
