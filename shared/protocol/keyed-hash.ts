import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToBase64Url, utf8Bytes } from './bytes.ts'

/** A mail address as the device's index of known people knows it: 22 characters, useless without the key. */
export function hashAddress(address: string, key: Uint8Array): string {
  const normal = address.normalize('NFKC').trim().toLowerCase()
  return bytesToBase64Url(hmac(sha256, key, utf8Bytes(`address\n${normal}`))).slice(0, 22)
}
