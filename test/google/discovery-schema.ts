import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Schema {
  readonly type?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly format?: string
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

/** Paths of fields that the named schema does not know, or whose value it does not allow. */
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
    // Bytes are base64 text in REST and arrays in the script's face.
    if (!items) return schema.format === 'byte' || schema.type === 'any' ? [] : [path]
    return value.flatMap((item, index) =>
      unknownIn(discovery, items, { path: `${path}[${index}]`, value: item }),
    )
  }
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return isAllowed(schema, value) ? [] : [`${path}=${value}`]
  if (schema.type !== 'object') return schema.type === 'any' ? [] : [path]
  return Object.entries(value).flatMap(([key, child]) => {
    const known = schema.properties?.[key] ?? schema.additionalProperties
    const at = `${path}.${key}`
    return known ? unknownIn(discovery, known, { path: at, value: child }) : [at]
  })
}

function isAllowed(schema: Schema, value: unknown): boolean {
  if (schema.enum) return typeof value === 'string' && schema.enum.includes(value)
  if (schema.type === 'string') return typeof value === 'string'
  if (schema.type === 'boolean') return typeof value === 'boolean'
  if (schema.type === 'integer') return Number.isInteger(value)
  if (schema.type === 'number') return typeof value === 'number'
  return schema.type === 'any'
}
