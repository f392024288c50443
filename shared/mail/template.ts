import { err, ok, type Result } from '../result.ts'

export type TemplateFault =
  | { readonly tag: 'unknown-placeholder'; readonly name: string }
  | { readonly tag: 'unclosed-block'; readonly name: string }

export type TemplateValues = Readonly<Record<string, string>>

const block = /\{\{\?([^{}]+)\}\}([\s\S]*?)\{\{\/\1\}\}/g
const placeholder = /\{\{([^{}?/][^{}]*)\}\}/g

/**
 * Fills a text in one pass, so that values are never read as templates themselves.
 * A `{{?名}}…{{/名}}` block stands only when its value does; a line vanishes when it has placeholders
 * and all of them are empty; blank lines left over from both close up.
 */
export function fillTemplate(
  template: string,
  values: TemplateValues,
): Result<string, TemplateFault> {
  const names = [...template.matchAll(/\{\{[?/]?([^{}]+)\}\}/g)].map(([, name = '']) => name)
  const known = new Set(Object.keys(values))
  const unknown = names.find((name) => !known.has(name))
  if (unknown !== undefined) return err({ tag: 'unknown-placeholder', name: unknown })

  const chosen = template.replace(block, (_whole, name: string, inner: string) =>
    values[name] === '' ? '{{}}' : inner,
  )
  const unclosed = /\{\{[?/]([^{}]+)\}\}/.exec(chosen)
  if (unclosed) return err({ tag: 'unclosed-block', name: unclosed[1] ?? '' })

  const lines = chosen.split('\n').flatMap((line) => fillLine(line, values))
  return ok(
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
}

/** `{{}}` marks where an empty block stood: it counts as an empty placeholder. */
function fillLine(line: string, values: TemplateValues): string[] {
  const found = [...line.matchAll(placeholder)].map(([, name = '']) => values[name] ?? '')
  const hadEmptyBlock = line.includes('{{}}')
  const rest = line.split('{{}}').join('')
  if (found.length === 0 && hadEmptyBlock && rest.trim() === '') return []
  if (found.length > 0 && found.every((value) => value === '')) return []
  const filled = rest.replace(placeholder, (_whole, name: string) => values[name] ?? '')
  return [found.includes('') ? closeGaps(filled) : filled]
}

/** An empty value leaves no double space behind; the indent of a line stays. */
function closeGaps(line: string): string {
  const indent = /^[\s　]*/.exec(line)?.[0] ?? ''
  return (
    indent +
    line
      .slice(indent.length)
      .replace(/([ 　])[ 　]+/g, '$1')
      .replace(/([：（])[ 　]+/g, '$1')
      .replace(/[ 　]+$/, '')
  )
}
