import type { Book } from './book.ts'
import { parseMask, update } from './field-mask.ts'
import { badRequest } from './google-error.ts'
import type { DeveloperMetadata, MetadataLocation } from './sheet-shapes.ts'

interface Lookup {
  readonly metadataId?: number
  readonly metadataKey?: string
  readonly metadataValue?: string
  readonly locationType?: string
  readonly visibility?: string
  readonly metadataLocation?: MetadataLocation
}

interface DataFilter {
  readonly developerMetadataLookup?: Lookup
}

type Answer = { readonly book: Book; readonly reply: object }

export function createDeveloperMetadata(
  book: Book,
  request: { developerMetadata?: Partial<DeveloperMetadata> },
): Answer {
  const asked = request.developerMetadata ?? {}
  const location = { ...asked.location, locationType: locationType(asked.location ?? {}) }
  if (!asked.metadataKey) throw badRequest('A metadata key is required.')
  const range = location.dimensionRange
  if (range && (range.endIndex ?? 0) - (range.startIndex ?? 0) !== 1) {
    throw badRequest('Metadata can be associated with a single row or column only.')
  }
  const metadataId = asked.metadataId ?? 700_000 + book.nextId
  const developerMetadata: DeveloperMetadata = { ...asked, metadataId, location }
  const metadata = [...book.metadata, developerMetadata]
  return { book: { ...book, metadata, nextId: book.nextId + 1 }, reply: { developerMetadata } }
}

function locationType(location: MetadataLocation): string {
  if (location.dimensionRange) {
    return location.dimensionRange.dimension === 'ROWS' ? 'ROW' : 'COLUMN'
  }
  return location.sheetId === undefined ? 'SPREADSHEET' : 'SHEET'
}

function matches(one: DeveloperMetadata, { developerMetadataLookup }: DataFilter): boolean {
  const lookup = developerMetadataLookup
  if (!lookup) throw badRequest('not in the stand-in: metadata filters other than lookups')
  const same = <T>(asked: T | undefined, has: T | undefined): boolean =>
    asked === undefined || asked === has
  return (
    same(lookup.metadataId, one.metadataId) &&
    same(lookup.metadataKey, one.metadataKey) &&
    same(lookup.metadataValue, one.metadataValue) &&
    same(lookup.visibility, one.visibility) &&
    same(lookup.locationType, one.location.locationType) &&
    same(lookup.metadataLocation?.sheetId, one.location.sheetId)
  )
}

export function updateDeveloperMetadata(
  book: Book,
  request: {
    dataFilters?: readonly DataFilter[]
    developerMetadata?: Partial<DeveloperMetadata>
    fields?: string
  },
): Answer {
  const mask = parseMask(request.fields ?? '*')
  const changed: DeveloperMetadata[] = []
  const metadata = book.metadata.map((one) => {
    if (!request.dataFilters?.some((filter) => matches(one, filter))) return one
    const next = update(one, request.developerMetadata ?? {}, mask)
    changed.push(next)
    return next
  })
  return { book: { ...book, metadata }, reply: { developerMetadata: changed } }
}

export function deleteDeveloperMetadata(book: Book, request: { dataFilter?: DataFilter }): Answer {
  const gone = book.metadata.filter((one) => matches(one, request.dataFilter ?? {}))
  const metadata = book.metadata.filter((one) => !gone.includes(one))
  return { book: { ...book, metadata }, reply: { deletedDeveloperMetadata: gone } }
}
