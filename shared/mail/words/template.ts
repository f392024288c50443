import { err, ok, type Result } from '../../result.ts'

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
  const unknown = placeholdersIn(template).find((name) => !hasName(values, name))
  if (unknown !== undefined) return err({ tag: 'unknown-placeholder', name: unknown })

  const chosen = chooseBlocks(template.replace(/\r\n?/g, '\n'), values)
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

const { hasOwnProperty: hasOwn } = Object.prototype

/** Whether a text may use this name; of what every object has it may use nothing. */
export const hasName = (values: TemplateValues, name: string): boolean => hasOwn.call(values, name)

/** One text is filled for hundreds of people: it is looked through once. */
const known = new Map<string, readonly string[]>()

/** Every name that a text uses, of blocks too. */
export function placeholdersIn(template: string): readonly string[] {
  const before = known.get(template)
  if (before) return before
  const names = [...template.matchAll(/\{\{[?/]?([^{}]+)\}\}/g)].map(([, name = '']) => name)
  if (known.size > 100) known.clear()
  known.set(template, names)
  return names
}

const strays = new Map<string, readonly string[]>()

/** Every brace of a text belongs to a placeholder or a closed block, whatever the values are. */
export const isSound = (template: string, isName: (name: string) => boolean): boolean =>
  straysIn(template).every((name) => name !== '' && !isName(name))

/** What single braces enclose, and '' for every two that enclose nothing: the keyboard writes them full width too. */
function straysIn(template: string): readonly string[] {
  const before = strays.get(template)
  if (before) return before
  const rest = unfold(template).replace(placeholder, ' ')
  const found = [...rest.matchAll(/[{｛]{2}|[}｝]{2}|[{｛]([^{}｛｝]+)[}｝]/g)].map(
    ([, name = '']) => name,
  )
  if (strays.size > 100) strays.clear()
  strays.set(template, found)
  return found
}

const unfold = (text: string): string =>
  text.replace(block, (_whole, _name: string, inner: string) => unfold(inner))

/** Blocks may stand in blocks of another name. */
const chooseBlocks = (text: string, values: TemplateValues): string =>
  text.replace(block, (_whole, name: string, inner: string) =>
    values[name] === '' ? '{{}}' : chooseBlocks(inner, values),
  )

/** `{{}}` marks where an empty block stood: it counts as an empty placeholder. */
function fillLine(line: string, values: TemplateValues): string[] {
  if (!line.includes('{{')) return [line]
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
