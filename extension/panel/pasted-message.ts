import type { OpenMessage } from '../mail-clients/mail-client.ts'

type Pasted = { readonly from: string; readonly subject: string; readonly body: string }

/** A message as a person copied it: `Name <address>` or an address alone; no ids, so no reply in its thread. */
export function pastedMessage({ from, subject, body }: Pasted): OpenMessage {
  const plain = from.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e]/g, '')
  const address = /[^\s<>"(),:;]+@[^\s<>"(),:;]+/.exec(plain)?.[0] ?? ''
  const name = plain.replace(address, '').replace(/[<>"]/g, '').trim()
  return {
    from: address === '' ? null : { name, address },
    replyTo: null,
    subject: subject.trim(),
    date: '',
    text: body,
    html: '',
    headers: {},
    attachmentNames: [],
    client: 'any-page',
    messageId: '',
    threadId: '',
  }
}
