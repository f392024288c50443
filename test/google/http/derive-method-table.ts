import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What the install command may ask of Google, as Google describes it. Derived, never written by hand. */
export interface MethodTable {
  readonly source: string
  readonly revisions: Readonly<Record<string, string>>
  readonly methods: Readonly<Record<string, Method>>
  /** Field names by schema: text is a kind, an array the allowed values, an object a schema or a list of one. */
  readonly schemas: Readonly<Record<string, Readonly<Record<string, FieldKind>>>>
}

export type FieldKind =
  | string
  | readonly string[]
  | { readonly of: string }
  | { readonly list: string }

export interface Method {
  readonly host: string
  readonly httpMethod: string
  /** With {parameters}, from the root of the host. */
  readonly path: string
  readonly required: readonly string[]
  readonly query: readonly string[]
  readonly body: string
  readonly scopes: readonly string[]
}

interface Described {
  readonly id: string
  readonly httpMethod: string
  readonly path: string
  readonly parameters?: Readonly<
    Record<string, { readonly location: string; readonly required?: boolean }>
  >
  readonly request?: { readonly $ref: string }
  readonly scopes: readonly string[]
}

interface Field {
  readonly type?: string
  readonly $ref?: string
  readonly enum?: readonly string[]
  readonly items?: Field
  readonly properties?: Readonly<Record<string, Field>>
}

interface Api {
  readonly name: string
  readonly revision: string
  readonly rootUrl: string
  readonly servicePath: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly resources?: Readonly<Record<string, Resource>>
  readonly schemas: Readonly<Record<string, Field>>
}

interface Resource {
  readonly methods?: Readonly<Record<string, Described>>
  readonly resources?: Readonly<Record<string, Resource>>
}

const wanted: Readonly<Record<string, readonly string[]>> = {
  'drive.v3': [
    'drive.about.get',
    'drive.files.list',
    'drive.files.get',
    'drive.files.create',
    'drive.files.update',
  ],
  'script.v1': [
    'script.projects.create',
    'script.projects.get',
    'script.projects.getContent',
    'script.projects.updateContent',
    'script.projects.versions.list',
    'script.projects.versions.create',
    'script.projects.deployments.list',
    'script.projects.deployments.get',
    'script.projects.deployments.create',
    'script.projects.deployments.update',
  ],
  'sheets.v4': ['sheets.spreadsheets.get', 'sheets.spreadsheets.batchUpdate'],
}

/** The batch's union of requests is cut to the one that is used. */
const usedOfRequest = ['updateSpreadsheetProperties']

export function deriveMethodTable(folder: string): MethodTable {
  const revisions: Record<string, string> = {}
  const methods: Record<string, Method> = {}
  const schemas: Record<string, Record<string, FieldKind>> = {}
  for (const [name, ids] of Object.entries(wanted)) {
    const api = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Api
    revisions[name] = api.revision
    for (const described of methodsIn(api).filter(({ id }) => ids.includes(id))) {
      methods[described.id] = methodOf(api, described)
      if (described.request) addSchema(api, described.request.$ref, schemas)
    }
  }
  const source = 'Google API discovery documents'
  return { source, revisions, methods, schemas }
}

const methodsIn = (resource: Resource): Described[] => [
  ...Object.values(resource.methods ?? {}),
  ...Object.values(resource.resources ?? {}).flatMap(methodsIn),
]

function methodOf(api: Api, described: Described): Method {
  const parameters = Object.entries(described.parameters ?? {})
  return {
    host: new URL(api.rootUrl).hostname,
    httpMethod: described.httpMethod,
    path: `/${api.servicePath}${described.path}`,
    required: parameters.flatMap(([name, { required }]) => (required ? [name] : [])),
    query: [
      ...parameters.flatMap(([name, { location }]) => (location === 'query' ? [name] : [])),
      ...Object.keys(api.parameters).filter((name) => name === 'fields' || name === 'alt'),
    ],
    body: described.request ? schemaName(api, described.request.$ref) : '',
    scopes: described.scopes,
  }
}

/** Drive and Apps Script each have a File: names carry their API. */
const schemaName = (api: Api, name: string): string => `${api.name}.${name}`

function addSchema(api: Api, name: string, into: Record<string, Record<string, FieldKind>>): void {
  if (into[schemaName(api, name)]) return
  const fields = Object.entries(api.schemas[name]?.properties ?? {})
  const kept = name === 'Request' ? fields.filter(([key]) => usedOfRequest.includes(key)) : fields
  into[schemaName(api, name)] = Object.fromEntries(
    kept.map(([key, field]) => [key, kindOf(api, field)]),
  )
  // Drive's File nests a hundred fields of photographs: what lies deeper there is not used.
  if (api.name === 'drive' && name === 'File') return
  for (const [, field] of kept) {
    const next = field.$ref ?? field.items?.$ref
    if (next) addSchema(api, next, into)
  }
}

function kindOf(api: Api, field: Field): FieldKind {
  if (field.$ref) return { of: schemaName(api, field.$ref) }
  if (field.items?.$ref) return { list: schemaName(api, field.items.$ref) }
  return field.enum ?? field.type ?? 'any'
}

const target = fileURLToPath(new URL('method-table.json', import.meta.url))

// npx tsx test/google/http/derive-method-table.ts FOLDER
if (process.argv[1]?.endsWith('derive-method-table.ts') && process.argv[2] !== undefined)
  writeFileSync(target, `${JSON.stringify(deriveMethodTable(process.argv[2]), null, 1)}\n`)
