import { isWebAppUrl } from '../../../shared/protocol/pairing-code.ts'
import { err, ok, type Result } from '../../../shared/result.ts'

/** What was pasted instead of the web app's address, most telling first. */
const mistaken: readonly (readonly [RegExp, string])[] = [
  [/^$/, '何も貼り付けられていません。'],
  [
    /\/dev$/,
    'これはテスト用（末尾が /dev）のアドレスです。「デプロイを管理」に出る、末尾が /exec のものを使います。',
  ],
  [/docs\.google\.com\/spreadsheets/, 'これはスプレッドシートのアドレスです。'],
  [/script\.google\.com\/.*\/edit/, 'これはエディターのアドレスです。'],
  [
    /\/macros\/library\//,
    'これは「ライブラリ」のアドレスです。その上の「ウェブアプリ」のものを使います。',
  ],
]

/**
 * The address as people paste it: with spaces and line breaks, with parameters, or the bare deployment id
 * that Google shows above it.
 */
export function readWebAppAddress(pasted: string): Result<string, string> {
  const text = pasted.normalize('NFKC').replace(/\s+/g, '')
  const address = text.replace(/[?#].*$/, '')
  if (isWebAppUrl(address)) return ok(address)
  if (/^AKfycb[A-Za-z0-9_-]{30,}$/.test(address))
    return ok(`https://script.google.com/macros/s/${address}/exec`)
  const [, why = 'ウェブアプリのアドレスではないようです。'] =
    mistaken.find(([form]) => form.test(address)) ?? []
  return err(
    `${why}デプロイの画面の「ウェブアプリ」の下の「コピー」を押し、ここに貼り付けてください。`,
  )
}
