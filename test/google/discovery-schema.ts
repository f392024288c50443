import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Schema {
  readonly type?: string
  readonly $ref?: string
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema
}

export interface Discovery {
  readonly schemas: Readonly<Record<string, Schema>>
}

/** Google's own description of an API, when it lies beside the repository. */
export function loadDiscovery(api: string): Discovery | undefined {
  const url = new URL(`../../../shared/data/google-discovery/${api}.json`, import.meta.url)
  const path = fileURLToPath(url)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Discovery) : undefined
}

/** Paths of fields that the named schema does not know. */
export function unknownFields(discovery: Discovery, name: string, value: unknown): string[] {
  return unknownIn(discovery, { $ref: name }, { path: name, value })
}

function unknownIn(
  discovery: Discovery,
  schema: Schema,
  { path, value }: { path: string; value: unknown },
): string[] {
  if (schema.$ref)
    return unknownIn(discovery, discovery.schemas[schema.$ref] ?? {}, { path, value })
  if (Array.isArray(value)) {
    const { items } = schema
    if (!items) return []
    return value.flatMap((item, index) =>
      unknownIn(discovery, items, { path: `${path}[${index}]`, value: item }),
    )
  }
  if (typeof value !== 'object' || value === null || schema.type !== 'object') return []
  return Object.entries(value).flatMap(([key, child]) => {
    const known = schema.properties?.[key] ?? schema.additionalProperties
    const at = `${path}.${key}`
    return known ? unknownIn(discovery, known, { path: at, value: child }) : [at]
  })
}
