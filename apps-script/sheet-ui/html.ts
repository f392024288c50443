/** Markup that is safe to show: everything put into it was escaped, or was markup itself. */
export type Html = { readonly markup: string }

type Part = string | number | Html | false | undefined | readonly Part[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')

function markupOf(part: Part): string {
  if (part === false || part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part))
  if (isList(part)) return part.map(markupOf).join('')
  return part.markup
}

const isList = (part: Part): part is readonly Part[] => Array.isArray(part)

/** html`<b>${name}</b>`: values are escaped, lists joined, `false` and `undefined` leave nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: texts.map((text, index) => text + markupOf(parts[index])).join('') }
}

/** Data inside a script element: no "<" can end it. */
export const scriptData = (data: unknown): string =>
  JSON.stringify(data ?? null)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
