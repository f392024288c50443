import type { AnswerOf } from '../../shared/protocol/answers.ts'
import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'
import { readPairingCode } from '../../shared/protocol/pairing-code.ts'
import { protocolVersion } from '../../shared/protocol/protocol-version.ts'
import { Stop } from './faults/fault.ts'
import { askScript, type ScriptCaller } from './script-answer.ts'

/** The script's side of a pairing, as it is kept: readable by this user alone, beside the token. */
export type PairedDevice = { readonly id: string; readonly key: string }

type Surroundings = Pick<ScriptCaller, 'visit' | 'now'>

/** What must come back unchanged: it shows that Japanese survives the way. */
const echo = '髙﨑 ①〜－ が😀'

/**
 * Pairs this command by the code that the menu shows. Nobody without edit right to the book gets such a code,
 * so that what `hello` tells afterwards is told to nobody else.
 */
export async function pairByCode(
  surroundings: Surroundings,
  codeText: string,
  expectedUrl: string | undefined,
): Promise<{ readonly url: string; readonly device: PairedDevice }> {
  const code = readPairingCode(codeText)
  if (!code) throw new Stop({ tag: 'code-unreadable' })
  const { url, device } = code
  if (expectedUrl !== undefined && deploymentOf(url) !== deploymentOf(expectedUrl))
    throw new Stop({ tag: 'code-of-other-book', url })
  const caller = { ...surroundings, url, device, key: code.secret }
  const { key } = await askScript<'pair'>(caller, { verb: 'pair', deviceName: '' })
  return { url, device: { id: device, key } }
}

/** Asks as a paired device how things stand; stops when Japanese does not survive the way. */
export async function sayHello(
  surroundings: Surroundings,
  {
    url,
    device,
    version,
  }: { readonly url: string; readonly device: PairedDevice; readonly version: string },
): Promise<AnswerOf<'hello'>> {
  const key = base64UrlToBytes(device.key) ?? new Uint8Array()
  const caller = { ...surroundings, url, device: device.id, key }
  const hello = await askScript<'hello'>(caller, {
    verb: 'hello',
    versions: [protocolVersion],
    extension: version,
    echo,
    about: 'operation',
  })
  if (hello.echo !== echo) throw new Stop({ tag: 'web-app-strange' })
  return hello
}

/** The same web app has an address with and without the organisation's domain. */
const deploymentOf = (url: string): string => /\/s\/([^/]+)\/exec$/.exec(url)?.[1] ?? url
