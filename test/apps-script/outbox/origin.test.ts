import { describe, expect, it } from 'vitest'
import { addressIn, type StoredMessage, senderDoubt } from './script-code.ts'

const from = 'hanako@town.mihon.example'
const gmail = 'mx.google.com;\r\n       '

const message = (headers: readonly (readonly [string, string])[]): StoredMessage => ({
  id: '1',
  threadId: '1',
  labelIds: [],
  headers: headers.map(([name, value]) => ({ name: name.toLowerCase(), value })),
})

const doubtOf = (results: string, more: readonly (readonly [string, string])[] = []) =>
  senderDoubt(message([['From', `見本 <${from}>`], ['Authentication-Results', results], ...more]))

const unproven = '差出人が本物か確かめられません'
const foreign = '返信先（Reply-To）が差出人と異なるドメインです'

describe('a sender', () => {
  it.each([
    [
      'with a policy that passed',
      `${gmail}dkim=pass header.i=@town.mihon.example header.s=s1 header.b="aB3/x=";\r\n spf=pass (google.com: domain of ${from} designates 192.0.2.1 as permitted sender) smtp.mailfrom=${from};\r\n dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=town.mihon.example`,
    ],
    [
      'without a policy, with an aligned signature',
      `${gmail}dkim=pass header.i=@town.mihon.example header.s=s1; spf=softfail smtp.mailfrom=x@relay.example`,
    ],
    [
      'without a policy, sent by an own server',
      `${gmail}spf=pass (google.com: domain of ${from} designates 192.0.2.1 as permitted sender) smtp.mailfrom=${from}`,
    ],
    [
      'without a policy, signed by the server above or below',
      `${gmail}dkim=pass header.d=mail.town.mihon.example; dmarc=none header.from=town.mihon.example`,
    ],
    [
      'with a policy met through a list that was signed too',
      `${gmail}dkim=pass header.i=@list.example; dkim=pass header.i=@town.mihon.example; dmarc=pass header.from=town.mihon.example`,
    ],
    [
      'whose envelope address stands in quotes',
      `${gmail}spf=pass smtp.mailfrom="bounce=1"@town.mihon.example`,
    ],
  ])('is believed %s', (_what, results) => {
    expect(doubtOf(results)).toBeUndefined()
  })

  it.each([
    ['without any result', ''],
    [
      'whose policy failed',
      `${gmail}spf=pass smtp.mailfrom=${from}; dmarc=fail (p=NONE) header.from=town.mihon.example`,
    ],
    [
      'whose policy could not be looked up',
      `${gmail}spf=pass smtp.mailfrom=${from}; dmarc=temperror header.from=town.mihon.example`,
    ],
    [
      'signed by somebody else',
      `${gmail}dkim=pass header.i=@evil.example; spf=pass smtp.mailfrom=a@evil.example`,
    ],
    ['signed by a name that only ends alike', `${gmail}dkim=pass header.i=@eviltown.mihon.example`],
    ['signed by a whole country', `${gmail}dkim=pass header.d=example`],
    [
      'whose signature is broken',
      `${gmail}dkim=fail header.i=@town.mihon.example; spf=neutral smtp.mailfrom=${from}`,
    ],
    ['whose policy passed for another domain', `${gmail}dmarc=pass header.from=evil.example`],
    [
      'with two verdicts on the policy',
      `${gmail}dmarc=pass header.from=town.mihon.example; dmarc=fail header.from=town.mihon.example`,
    ],
    [
      'who writes the verdict into the envelope address',
      `${gmail}spf=pass (google.com: domain of dmarc=pass@evil.example designates 192.0.2.1) smtp.mailfrom="dmarc=pass"@evil.example; dmarc=fail (p=NONE) header.from=town.mihon.example`,
    ],
    [
      'who writes a whole result into a quoted address',
      `${gmail}spf=pass smtp.mailfrom="a; dmarc=pass header.from=town.mihon.example"@evil.example`,
    ],
    [
      'who writes the domain into a quoted address',
      `${gmail}spf=pass smtp.mailfrom="a@town.mihon.example"@evil.example`,
    ],
    [
      'who closes a comment early',
      `${gmail}spf=pass (google.com: domain of "x) ; dkim=pass header.i=@town.mihon.example ;("@evil.example designates 192.0.2.1) smtp.mailfrom=a@evil.example`,
    ],
  ])('is doubted %s', (_what, results) => {
    expect(doubtOf(results)).toBe(unproven)
  })

  it('is judged by the topmost results alone: those below came with the mail', () => {
    const passed = `${gmail}dmarc=pass header.from=town.mihon.example`
    const failed = `${gmail}dmarc=fail header.from=town.mihon.example`
    expect(doubtOf(failed, [['Authentication-Results', passed]])).toBe(unproven)
    expect(doubtOf(passed, [['Authentication-Results', failed]])).toBeUndefined()
  })

  it.each([
    ['hanako@town.mihon.example', undefined],
    ['見本 <soumu@TOWN.mihon.example>', undefined],
    ['a@town.mihon.example, b@town.mihon.example', undefined],
    ['hanako@town.mihon.example.evil.example', foreign],
    ['e@evil.example, 見本 <hanako@town.mihon.example>', foreign],
    ['見本 <hanako@town.mihon.example>, e@evil.example', foreign],
    ['"hanako@town.mihon.example" <e@evil.example>', foreign],
    ['no address', foreign],
  ])('who wants answers at %j: %s', (replyTo, doubt) => {
    const passed = `${gmail}dmarc=pass header.from=town.mihon.example`
    expect(doubtOf(passed, [['Reply-To', replyTo]])).toBe(doubt)
  })
})

describe('the address in a header', () => {
  it.each([
    ['hanako@town.mihon.example', from],
    ['見本 花子 <Hanako@Town.mihon.example>', from],
    ['"other@evil.example" <hanako@town.mihon.example>', from],
    ['"a <x@evil.example>" <hanako@town.mihon.example>', from],
    ['', ''],
  ])('of %j is %j', (header, address) => {
    expect(addressIn(header)).toBe(address)
  })
})
