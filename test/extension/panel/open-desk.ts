import { act } from 'preact/test-utils'
import type { Ask } from '../../../extension/background/exchange.ts'
import type { OpenMessage } from '../../../extension/mail-clients/mail-client.ts'
import { openPanel } from '../../../extension/panel/open-panel.tsx'
import { Office } from '../background/office.ts'

export const mail: OpenMessage = {
  from: { name: '川瀬 航平', address: 'kawase@town.minami.lg.jp' },
  replyTo: null,
  subject: '第1回研究会への参加について',
  date: '2019-10-15T10:22:00+09:00',
  text: '美波町の川瀬です。第1回研究会に参加を希望します。',
  html: '',
  headers: {},
  attachmentNames: [],
  client: 'gmail',
  messageId: '18a0000000000001',
  threadId: '18a0000000000001',
}

/** The panel on an empty page, with the real worker behind it and a script that answers. */
export class OpenDesk {
  readonly office = new Office()
  readonly asked: string[] = []
  closed = 0
  private root: ShadowRoot | undefined

  async open(message: OpenMessage | 'unreadable' = mail): Promise<this> {
    if (this.office.envelopes.length === 0) await this.office.paired()
    const ask: Ask = (type, content) => {
      this.asked.push(type)
      return this.office.background.ask(type, content)
    }
    const onClosed = () => void this.closed++
    const read = message === 'unreadable' ? undefined : message
    await this.rest(() => openPanel({ page: document, mail: read, ask, onClosed }))
    this.root = document.body.lastElementChild?.shadowRoot ?? undefined
    return this
  }

  /** Does something and waits until worker and panel have nothing left to do at this moment. */
  async rest(run: () => void = () => undefined): Promise<void> {
    await act(async () => {
      run()
      await this.office.settled()
    })
    for (let turn = 0; turn < 4; turn++) await act(() => this.office.settled())
  }

  all(selector: string): HTMLElement[] {
    return [...(this.root?.querySelectorAll<HTMLElement>(selector) ?? [])]
  }

  one(selector: string): HTMLElement {
    const [found] = this.all(selector)
    if (!found) throw new Error(`nothing matches ${selector}`)
    return found
  }

  /** The control that a label names, in the given card. */
  field(label: string, card = 0): HTMLInputElement {
    const labels = this.all('label').filter((one) => one.textContent?.trim() === label)
    const found = this.root?.getElementById(labels[card]?.getAttribute('for') ?? '')
    if (!(found instanceof HTMLElement)) throw new Error(`no field ${label}`)
    return found as HTMLInputElement
  }

  button(name: string): HTMLElement {
    const found = this.all('button').find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
    )
    if (!found) throw new Error(`no button ${name}`)
    return found
  }

  async click(name: string): Promise<void> {
    await this.rest(() => this.button(name).click())
  }

  async write(label: string, value: string, card = 0): Promise<void> {
    const field = this.field(label, card)
    field.value = value
    await this.rest(() => field.dispatchEvent(new Event('input', { bubbles: true })))
  }

  async choose(name: string): Promise<void> {
    const label = this.all('.segments label').find((one) => one.textContent === name)
    const radio = label?.querySelector('input')
    if (!radio) throw new Error(`no choice ${name}`)
    radio.checked = true
    await this.rest(() => radio.dispatchEvent(new Event('change', { bubbles: true })))
  }

  async press(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
    const init = { key, bubbles: true, composed: true, cancelable: true, ...modifiers }
    const event = new KeyboardEvent('keydown', init)
    await this.rest(() => this.field('氏名').dispatchEvent(event))
  }

  get words(): string {
    return this.root?.querySelector('[role=dialog]')?.textContent ?? ''
  }

  get status(): string {
    return this.one('[role=status]').textContent ?? ''
  }
}
