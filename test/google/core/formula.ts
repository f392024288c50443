import type { ExtendedValue } from './sheet-shapes.ts'

/**
 * What a formula shows. Only literals, HYPERLINK and plain arithmetic are worked out; the product writes
 * values, so any other formula is a person's own and shows as an error rather than as an invented number.
 */
export function evaluateFormula(formula: string): ExtendedValue {
  const body = formula.replace(/^=/, '').trim()
  const text = /^"((?:[^"]|"")*)"$/.exec(body)
  if (text) return { stringValue: (text[1] ?? '').replaceAll('""', '"') }
  const link = /^HYPERLINK\(\s*"([^"]*)"\s*(?:,\s*"([^"]*)"\s*)?\)$/i.exec(body)
  if (link) return { stringValue: link[2] ?? link[1] ?? '' }
  const number = arithmetic(body)
  if (number !== undefined) return { numberValue: number }
  return { errorValue: { type: 'NAME', message: `not in the stand-in: the formula ${formula}` } }
}

function arithmetic(body: string): number | undefined {
  if (!/^[\d.+\-*/() ]+$/.test(body)) return undefined
  const tokens = body.match(/\d+(?:\.\d+)?|[+\-*/()]/g) ?? []
  let at = 0
  const primary = (): number => {
    const token = tokens[at++]
    if (token === '(') {
      const inner = sum()
      at++
      return inner
    }
    return token === '-' ? -primary() : Number(token)
  }
  const product = (): number => {
    let left = primary()
    while (tokens[at] === '*' || tokens[at] === '/') {
      left = tokens[at++] === '*' ? left * primary() : left / primary()
    }
    return left
  }
  const sum = (): number => {
    let left = product()
    while (tokens[at] === '+' || tokens[at] === '-') {
      left = tokens[at++] === '+' ? left + product() : left - product()
    }
    return left
  }
  const result = sum()
  return at >= tokens.length && Number.isFinite(result) ? result : undefined
}
