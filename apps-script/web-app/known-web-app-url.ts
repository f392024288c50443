import { isWebAppUrl } from '../../shared/protocol/pairing-code.ts'
import { stampedWebAppUrl } from '../build-number.ts'

/** Typed into 「拡張機能をつなぐ」 by a person, where nothing better is known. */
export const typedUrlProperty = 'webAppUrl'

/**
 * Where the extension reaches this script; blank when nobody knows. What Google tells a script about its own
 * address in a menu is the last resort: with several deployments, or in test mode, it may be another one's.
 */
export function knownWebAppUrl(
  properties: { read(name: string): string | null },
  toldByGoogle: () => string | null,
): string {
  const known = [stampedWebAppUrl, properties.read(typedUrlProperty), toldByGoogle()]
  return known.find((url) => isWebAppUrl(url ?? '')) ?? ''
}
