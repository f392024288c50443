import type { FieldKind, Method, MethodTable } from './derive-method-table.ts'
import table from './method-table.json' with { type: 'json' }

const { methods, schemas }: MethodTable = table

export interface Matched {
  readonly id: string
  readonly method: Method
  readonly parameters: Readonly<Record<string, string>>
}

/** The method that a request means; undefined when Google describes none such. */
export function matchMethod(httpMethod: string, url: URL): Matched | undefined {
  for (const [id, method] of Object.entries(methods)) {
    if (method.httpMethod !== httpMethod || method.host !== url.hostname) continue
    const parameters = matchPath(method.path, url.pathname)
    if (parameters) return { id, method, parameters }
  }
  return undefined
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  const pattern = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '([^/:]+)')
  const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1)
  if (!values) return undefined
  return Object.fromEntries(
    names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
  )
}

/** What a request has that Google does not describe, and what it lacks. */
export function faultsOfRequest(
  { method, parameters, id }: Matched,
  url: URL,
  body: unknown,
): string[] {
  const given = [...url.searchParams.keys()]
  const lacking = method.required.filter((name) => !parameters[name] && !given.includes(name))
  return [
    ...given
      .filter((name) => !method.query.includes(name))
      .map((name) => `${id}: parameter ${name}`),
    ...lacking.map((name) => `${id}: lacks ${name}`),
    ...(method.body === '' && body !== undefined ? [`${id}: has a body`] : []),
    ...(method.body !== '' ? unknownIn({ of: method.body }, body ?? {}, id) : []),
  ]
}

function unknownIn(kind: FieldKind, value: unknown, path: string): string[] {
  if (typeof kind === 'string') return isOfType(kind, value) ? [] : [`${path}: not ${kind}`]
  if (isAllowedValues(kind))
    return kind.includes(String(value)) ? [] : [`${path}: ${String(value)}`]
  if ('list' in kind) {
    if (!Array.isArray(value)) return [`${path}: not a list`]
    return value.flatMap((one, index) => unknownIn({ of: kind.list }, one, `${path}[${index}]`))
  }
  if (typeof value !== 'object' || value === null) return [`${path}: not an object`]
  const fields = schemas[kind.of] ?? {}
  return Object.entries(value).flatMap(([name, inner]) => {
    const known = fields[name]
    return known === undefined
      ? [`${path}.${name}: unknown`]
      : unknownIn(known, inner, `${path}.${name}`)
  })
}

const isAllowedValues = (kind: Exclude<FieldKind, string>): kind is readonly string[] =>
  Array.isArray(kind)

function isOfType(type: string, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  return type === 'any' || typeof value === type
}
