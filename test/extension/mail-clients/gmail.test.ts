import { afterEach, expect, test, vi } from 'vitest'
import { createGmail } from '../../../extension/mail-clients/gmail/gmail.ts'
import { readOpenMessage } from '../../../extension/mail-clients/gmail/read-open-message.ts'
import type { MessageOnPage } from '../../../extension/mail-clients/mail-client.ts'
import { type GmailPageMessage, gmailPage } from '../../browser/gmail-page.ts'

const me = { name: '研究会 事務局', address: 'event@secretariat.example' }
const kawase: GmailPageMessage = {
  id: '18a0000000000001',
  threadId: '18a00000000000aa',
  from: { name: '川瀬 航平', address: 'kawase@town.minami.lg.jp' },
  to: me,
  date: '2019-10-15T10:22:00+09:00',
  subject: '第1回への参加について',
  text: 'お世話になっております。\n参加します。',
}
const quoting: GmailPageMessage = {
  ...kawase,
  id: '18a0000000000002',
  from: { name: '浜野 涼', address: 'hamano@town.example' },
  html: `<div dir="ltr">参加します。<br><div class="gmail_quote">2019年10月14日 <a href="mailto:tanaka@city.example">田中</a>:<blockquote class="gmail_quote">
<span class="gD" email="tanaka@city.example" name="田中 修">田中 修</span> お知らせです。</blockquote></div></div>`,
  attachmentNames: ['申込書.xlsx'],
}

/** The page as it stands after a click on the thread; its scripts do not run here. */
function openThread(messages: readonly GmailPageMessage[]): HTMLElement {
  const page = new DOMParser().parseFromString(gmailPage({ messages, csp: false }), 'text/html')
  document.body.innerHTML = page.getElementById('list')?.outerHTML ?? ''
  const main = document.createElement('div')
  main.setAttribute('role', 'main')
  main.innerHTML = page.querySelector('template[data-thread]')?.innerHTML ?? ''
  document.body.append(main)
  return main
}

const messageIn = (main: HTMLElement): Element => {
  const found = main.querySelector('.adn')
  if (!found) throw new Error('the page shows no message')
  return found
}

let stop = new AbortController()
function watch(): MessageOnPage[] {
  stop = new AbortController()
  const seen: MessageOnPage[] = []
  createGmail(document).watch((message) => seen.push(message), stop.signal)
  return seen
}
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
const senders = (seen: readonly MessageOnPage[]) =>
  seen.filter(({ signal }) => !signal.aborted).map((message) => message.read()?.from?.address)

afterEach(() => {
  stop.abort()
  document.body.replaceChildren()
})

test('reads sender, subject, date, ids and text of an expanded message', () => {
  expect(readOpenMessage(messageIn(openThread([kawase])))).toEqual({
    from: kawase.from,
    replyTo: null,
    subject: kawase.subject,
    date: kawase.date,
    text: kawase.text,
    html: '',
    headers: {},
    attachmentNames: [],
    client: 'gmail',
    messageId: kawase.id,
    threadId: kawase.threadId,
  })
})

test('takes the sender and never a quoted person; quoted lines are marked', () => {
  const mail = readOpenMessage(messageIn(openThread([quoting])))
  expect(mail?.from).toEqual(quoting.from)
  expect(mail?.text).toContain('> 田中 修')
  expect(mail?.attachmentNames).toEqual(['申込書.xlsx'])
})

test.each([
  [
    'the header cell lost its class',
    (main: HTMLElement) => main.querySelector('td.gF')?.removeAttribute('class'),
  ],
  [
    'the heading is no longer an h3',
    (main: HTMLElement) => {
      const heading = main.querySelector('h3')
      heading?.replaceWith(...heading.childNodes)
    },
  ],
  [
    'the name is only on the avatar',
    (main: HTMLElement) => main.querySelector('.gE .gD')?.removeAttribute('email'),
  ],
  [
    'the ids are gone',
    (main: HTMLElement) => {
      for (const name of ['data-message-id', 'data-legacy-message-id'])
        messageIn(main).removeAttribute(name)
    },
  ],
])('still finds the sender when %s', (_what, change) => {
  const main = openThread([quoting])
  change(main)
  expect(senders(watch())).toEqual([quoting.from.address])
})

test('without any certain sender it reads nothing, though quotes and the list name people', () => {
  const main = openThread([quoting])
  main.querySelector('.gE')?.remove()
  main.querySelector('.aju')?.remove()
  const [message] = watch()
  expect(message?.read()).toBeUndefined()
})

test('an inbox without an open message gives nothing', () => {
  openThread([kawase]).remove()
  expect(watch()).toEqual([])
})

test('a folded message gives nothing until it is unfolded', async () => {
  const main = openThread([{ ...quoting, expanded: false }, kawase])
  const seen = watch()
  expect(senders(seen)).toEqual([kawase.from.address])
  const unfolded = openThread([quoting]).querySelector('[role=listitem]')
  document.body.replaceChildren(main)
  main.querySelector('.kv')?.replaceWith(unfolded ?? '')
  await nextFrame()
  expect(senders(seen).toSorted()).toEqual([quoting.from.address, kawase.from.address].toSorted())
})

test('two expanded messages keep their own senders', () => {
  openThread([
    { ...kawase, expanded: true },
    { ...quoting, expanded: true },
  ])
  expect(senders(watch())).toEqual([kawase.from.address, quoting.from.address])
})

test('another message in the place of the first is a new message', async () => {
  const main = openThread([kawase])
  const seen = watch()
  const next = openThread([quoting])
  document.body.replaceChildren(main)
  main.replaceChildren(...next.childNodes)
  await nextFrame()
  expect(senders(seen)).toEqual([quoting.from.address])
  expect(seen[0]?.signal.aborted).toBe(true)
})

test('another message in the very same element is a new message', async () => {
  const main = openThread([kawase])
  const seen = watch()
  const sender = main.querySelector('.gD')
  messageIn(main).setAttribute('data-legacy-message-id', '18a00000000000ff')
  sender?.setAttribute('email', 'other@town.example')
  await nextFrame()
  expect(senders(seen)).toEqual(['other@town.example'])
})

test('a header that Gmail draws anew gets its button back', async () => {
  const main = openThread([kawase])
  const badge = document.createElement('span')
  watch()[0]?.place(badge)
  badge.remove()
  await nextFrame()
  expect(main.querySelector('td.gF')?.contains(badge)).toBe(true)
})

test('a thread in which nothing is recognised says so, but only after some patience', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const main = openThread([kawase])
  main.querySelector('[role=list]')?.replaceChildren(document.createElement('section'))
  const seen = watch()
  expect(seen).toEqual([])
  vi.advanceTimersByTime(3_000)
  vi.useRealTimers()
  expect(seen.map((message) => message.read())).toEqual([undefined])
})

test('a thread whose messages are all folded gives nothing', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  openThread([{ ...kawase, expanded: false }])
  const seen = watch()
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
  expect(seen).toEqual([])
})

test('text that changes makes nobody look through the page', async () => {
  const main = openThread([kawase])
  watch()
  await nextFrame()
  const search = vi.spyOn(document, 'querySelectorAll')
  for (let i = 0; i < 50; i++) main.querySelector('.a3s')?.append(String(i))
  await nextFrame()
  expect(search).not.toHaveBeenCalled()
})

test('after the end nothing is watched any more', async () => {
  const main = openThread([kawase])
  const seen = watch()
  stop.abort()
  main.replaceChildren(...openThread([quoting]).childNodes)
  await nextFrame()
  expect(senders(seen)).toEqual([])
})
