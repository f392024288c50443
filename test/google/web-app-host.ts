import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { makeCertificate } from './certificate.ts'
import { type HostPage, type HostRequest, readRequest, send } from './host-message.ts'
import type { World } from './open-world.ts'
import { ScriptHost, type Trouble } from './script-host.ts'

/** What other hosts serve (mail.google.com, docs.google.com); undefined is a 404. */
export type Pages = (
  host: string,
  path: string,
  request: HostRequest,
) => HostPage | undefined | Promise<HostPage | undefined>

export interface Hosts {
  readonly port: number
  /** Public-key hash for the browser's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string
  readonly trouble: Trouble
  /** Bodies that reached the script's address, in order. */
  readonly received: readonly string[]
  /** Makes requests to the script wait until the returned function is called. */
  hold(): () => void
  /** Serves another world from now on. */
  use(world: World): void
  close(): Promise<void>
}

/** One HTTPS server for all of Google's hosts, told apart by the Host header. */
export async function startHosts(options: { world: World; pages?: Pages }): Promise<Hosts> {
  const { key, cert, spki } = makeCertificate()
  const script = new ScriptHost(options.world)

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const host = (message.headers.host ?? '').replace(/:\d+$/, '')
    const request = await readRequest(message)
    if (host === 'script.google.com') await script.serve(request, response)
    else if (host === 'script.googleusercontent.com') script.echo(request, response)
    else {
      const path = new URL(request.url, 'https://x').pathname
      send(response, await options.pages?.(host, path, request))
    }
  }

  const server = createServer({ key, cert }, (message, response) => {
    serve(message, response).catch((error: unknown) => {
      send(response, { status: 500, body: String(error) })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    spki,
    trouble: script.trouble,
    received: script.received,
    hold: () => script.hold(),
    use: (world) => {
      script.world = world
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      )
    },
  }
}
