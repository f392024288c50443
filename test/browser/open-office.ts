import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { setUpAsOwner } from '../desk/world/first-start.ts'
import { createArrivals, loadSampleMails } from '../desk/world/sample-mails.ts'
import { openWorld, type World } from '../google/open-world.ts'
import { startHosts } from '../google/web-app-host.ts'
import { type LaunchedBrowser, launchBrowser } from './chromium.ts'
import { type GmailPageMessage, gmailPage } from './gmail-page.ts'

const builtExtension = join(import.meta.dirname, '..', '..', 'dist', 'extension')

export type Office = {
  readonly world: World
  readonly browser: LaunchedBrowser
  /** The mailbox's address in this browser. */
  readonly inboxUrl: string
  readonly optionsUrl: string
  close(): Promise<void>
}

/** Time of the world follows the real clock whenever somebody asks the script something. */
function followClock(world: World): World {
  let last = Date.now()
  return {
    ...world,
    post: (text) => {
      const now = Date.now()
      world.advance(now - last)
      last = now
      return world.post(text)
    },
  }
}

async function toPageMessages(world: World): Promise<GmailPageMessage[]> {
  return Promise.all(
    world.mail.inbox().map(async ({ id, threadId, internalDate, raw }) => {
      const mail = await PostalMime.parse(raw)
      const { name = '', address = '' } = mail.from && 'address' in mail.from ? mail.from : {}
      return {
        id,
        threadId,
        from: { name, address: address ?? '' },
        to: { name: '事務局', address: world.owner },
        date: new Date(internalDate).toISOString(),
        subject: mail.subject ?? '',
        ...(mail.text ? { text: mail.text } : { html: mail.html ?? '' }),
      }
    }),
  )
}

/** A secretariat at work: sheet set up, applications in the mailbox, the built extension in a browser. */
export async function openOffice(): Promise<Office> {
  const world = openWorld({ now: '2019-10-15T09:30:00+09:00' })
  setUpAsOwner(world)
  createArrivals(world, loadSampleMails()).deliverDue()
  const page = gmailPage({ messages: await toPageMessages(world), csp: true })
  const hosts = await startHosts({
    world: followClock(world),
    pages: (host) =>
      host === 'mail.google.com'
        ? { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: page }
        : undefined,
  })
  const { port, spki } = hosts
  const browser = await launchBrowser({ extension: builtExtension, port, spki })
  return {
    world,
    browser,
    inboxUrl: 'https://mail.google.com/mail/u/0/#inbox',
    optionsUrl: `chrome-extension://${browser.extensionId}/extension/options/index.html`,
    close: async () => {
      await browser.close()
      await hosts.close()
    },
  }
}
