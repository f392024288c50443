import type { Settings } from '../settings.ts'

/** The shape of book that this build writes: raised whenever tabs, columns, settings or texts change. */
export const schemaVersion = 4

/** `older`: something is to be added or brought over; `newer`: this build must leave the book alone. */
export type Fit = 'fits' | 'older' | 'newer'

/** Books made before versions were kept say nothing, and are of version 1. */
export function versionOf({ schema }: Pick<Settings, 'schema'>): number {
  const version = Number(schema.normalize('NFKC'))
  return Number.isInteger(version) && version > 0 ? version : 1
}

export function fitOf(settings: Pick<Settings, 'schema'>): Fit {
  const version = versionOf(settings)
  if (version === schemaVersion) return 'fits'
  return version < schemaVersion ? 'older' : 'newer'
}
