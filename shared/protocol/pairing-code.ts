import { base64UrlToBytes, bytesToBase64Url } from './bytes.ts'

/** What the menu 「拡張機能をつなぐ」 shows and the options page takes: where to ask, as whom, and a one-time secret. */
export type PairingCode = {
  readonly url: string
  readonly device: string
  readonly secret: Uint8Array
}

const webAppForm =
  /^https:\/\/script\.google\.com\/(?:a\/macros\/[a-z0-9.-]+\/|macros\/)s\/[A-Za-z0-9_-]+\/exec$/

/** Whether the text is the public address of a web app, without anything behind it. */
export function isWebAppUrl(text: string): boolean {
  return webAppForm.test(text)
}

/** `URL#device.secret` on one line. */
export function writePairingCode(code: PairingCode): string {
  return `${code.url}#${code.device}.${bytesToBase64Url(code.secret)}`
}

/** Undefined when the text is not such a code; white space around and inside it is forgiven. */
export function readPairingCode(text: string): PairingCode | undefined {
  const [url = '', fragment = ''] = text.normalize('NFKC').replace(/\s+/g, '').split('#')
  const [device = '', secretText = ''] = fragment.split('.')
  const secret = base64UrlToBytes(secretText)
  if (!isWebAppUrl(url) || !/^[a-z0-9-]{4,40}$/.test(device)) return undefined
  return secret?.length === 32 ? { url, device, secret } : undefined
}
