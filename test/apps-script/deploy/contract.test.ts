import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { deriveMethodTable } from '../../google/http/derive-method-table.ts'
import table from '../../google/http/method-table.json' with { type: 'json' }
import { faultsOfRequest, matchMethod } from '../../google/http/method-table.ts'

const folder = fileURLToPath(new URL('../../../../shared/data/google-discovery', import.meta.url))

const faults = (method: string, address: string, body?: unknown): string[] => {
  const url = new URL(address)
  const matched = matchMethod(method, url)
  return matched ? faultsOfRequest(matched, url, body) : ['no such method']
}

describe('the contract with Google', () => {
  it.skipIf(!existsSync(folder))(
    'is what Google’s descriptions say (skipped where they are absent)',
    () => expect(JSON.parse(JSON.stringify(deriveMethodTable(folder)))).toEqual(table),
  )

  it('names its source and revisions', () => {
    expect(table.source).toBe('Google API discovery documents')
    expect(Object.keys(table.revisions)).toEqual(['drive.v3', 'script.v1', 'sheets.v4'])
  })

  it.each([
    ['another method', 'PATCH', 'https://script.googleapis.com/v1/projects/1/content', {}],
    ['another host', 'GET', 'https://sheets.googleapis.com/v1/projects/1', undefined],
    ['an unknown parameter', 'GET', 'https://www.googleapis.com/drive/v3/files?query=x', undefined],
    ['an unknown field', 'POST', 'https://script.googleapis.com/v1/projects', { name: 'x' }],
    [
      'a value that is not allowed',
      'PUT',
      'https://script.googleapis.com/v1/projects/1/content',
      { files: [{ type: 'JS' }] },
    ],
    ['a number for a text', 'POST', 'https://script.googleapis.com/v1/projects', { title: 1 }],
    [
      'a field of another API’s File',
      'PUT',
      'https://script.googleapis.com/v1/projects/1/content',
      { files: [{ mimeType: 'x' }] },
    ],
    ['a body where none belongs', 'GET', 'https://script.googleapis.com/v1/projects/1', {}],
  ])('finds %s', (_case, method, address, body) => {
    expect(faults(method, address, body)).toHaveLength(1)
  })

  it('lets through what is described', () => {
    const content = { files: [{ name: 'Code', type: 'SERVER_JS', source: '' }] }
    expect(faults('PUT', 'https://script.googleapis.com/v1/projects/1/content', content)).toEqual(
      [],
    )
  })
})
