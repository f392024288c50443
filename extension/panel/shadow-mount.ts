import { type ComponentChild, render } from 'preact'
import colours from './colours.css?inline'
import reset from './reset.css?inline'

export type ShadowMount = {
  readonly host: HTMLElement
  readonly show: (content: ComponentChild) => void
  readonly remove: () => void
}

/**
 * A place on a strange page that neither takes the page's styles nor leaks ours. What is typed or
 * clicked inside stays inside: Gmail would take letters as its shortcuts and clicks on a header as folding.
 */
export function shadowMount(page: Document, css: readonly string[]): ShadowMount {
  const host = page.createElement('span')
  const root = host.attachShadow({ mode: 'open' })
  const style = page.createElement('style')
  style.textContent = [reset, colours, ...css].join('\n')
  const place = page.createElement('div')
  place.className = 'place'
  place.lang = 'ja'
  root.append(style, place)
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation())
  return {
    host,
    show: (content) => render(content, place),
    remove: () => {
      render(null, place)
      host.remove()
    },
  }
}

const kept = ['keydown', 'keypress', 'keyup', 'mousedown', 'mouseup', 'click', 'dblclick', 'paste']
