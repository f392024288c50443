import type { ServerResponse } from 'node:http'
import { type HostPage, type HostRequest, htmlPage, send } from './host-message.ts'
import type { World } from './open-world.ts'
import type { WebAnswer } from './web-app.ts'

/** What goes wrong between the extension and the script: everything in PLATFORM §4 that is not an answer. */
export interface Trouble {
  /** Connections to the script are refused before it runs. */
  offline: boolean
  /** An HTML login page stands in for the answer, and nothing runs. */
  loginPage: boolean
  /** The script runs and the answer never arrives. */
  loseAnswer: boolean
}

const loginPage =
  '<!DOCTYPE html><html><head><title>Sign in - Google Accounts</title></head><body>Sign in</body></html>'

/** script.google.com and script.googleusercontent.com: the two hops of a web app (PLATFORM §4.1). */
export class ScriptHost {
  readonly trouble: Trouble = { offline: false, loginPage: false, loseAnswer: false }
  readonly received: string[] = []
  private readonly echoes = new Map<string, WebAnswer>()
  private gate = Promise.resolve()
  world: World

  constructor(world: World) {
    this.world = world
  }

  hold(): () => void {
    let release = (): void => {}
    this.gate = new Promise<void>((resolve) => {
      release = resolve
    })
    return release
  }

  /** First hop: the script has run before the redirect. */
  async serve(request: HostRequest, response: ServerResponse): Promise<void> {
    if (this.trouble.offline) {
      response.destroy()
      return
    }
    this.received.push(request.body)
    await this.gate
    const page = this.answer(request)
    if (this.trouble.loseAnswer) response.destroy()
    else send(response, page)
  }

  private answer(request: HostRequest): HostPage | undefined {
    if (this.trouble.loginPage) return htmlPage(loginPage)
    if (!request.url.startsWith(new URL(this.world.webAppUrl).pathname)) return undefined
    const answer = request.method === 'POST' ? this.world.post(request.body) : this.world.get()
    if (answer.contentType.startsWith('text/html')) return htmlPage(answer.text)
    const key = `key-${this.received.length}-${this.world.now()}`
    this.echoes.set(key, answer)
    const location = `https://script.googleusercontent.com/macros/echo?user_content_key=${key}`
    return { status: 302, body: '', headers: { location, 'content-type': 'text/html' } }
  }

  /** Second hop: the answer under a key that is good once. */
  echo(request: HostRequest, response: ServerResponse): void {
    const key = new URL(request.url, 'https://x').searchParams.get('user_content_key') ?? ''
    const answer = request.method === 'GET' ? this.echoes.get(key) : undefined
    this.echoes.delete(key)
    if (!answer) {
      send(response, undefined)
      return
    }
    const headers = { 'content-type': answer.contentType, 'access-control-allow-origin': '*' }
    send(response, { body: answer.text, headers })
  }
}
