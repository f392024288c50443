import { protocolVersion } from './protocol-version.ts'

/** Which side of the connection is older: what the person at the options page can do about it differs. */
export type PartnerAge = 'same' | 'extension-older' | 'script-older'

export type ScriptSide = {
  /** The protocols that the script understands. */
  readonly versions: readonly number[]
  /** Its release, 1.2.3; scripts before 0.2 did not tell. */
  readonly version?: string | undefined
}

/** The protocol decides; where both speak the same one, the releases do. */
export function compareWithScript(extensionVersion: string, script: ScriptSide): PartnerAge {
  if (!script.versions.includes(protocolVersion)) return olderByProtocol(script.versions)
  if (script.version === undefined) return 'script-older'
  const difference = compareReleases(extensionVersion, script.version)
  if (difference === 0) return 'same'
  return difference < 0 ? 'extension-older' : 'script-older'
}

/** Who is older when the two have no protocol in common. */
export function olderByProtocol(understood: readonly number[]): 'extension-older' | 'script-older' {
  return understood.some((one) => one > protocolVersion) ? 'extension-older' : 'script-older'
}

function compareReleases(left: string, right: string): number {
  const [a, b] = [left.split('.').map(Number), right.split('.').map(Number)]
  for (let i = 0; i < 3; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
