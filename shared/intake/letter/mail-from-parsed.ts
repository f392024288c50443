import type { IncomingMail, MailPerson } from '../application.ts'

type ParsedAddress = {
  readonly name?: string | undefined
  readonly address?: string | undefined
  readonly group?: readonly ParsedAddress[] | undefined
}

/** The fields of a parsed .eml that are used, as `postal-mime` names them. */
export type ParsedMail = {
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly from?: ParsedAddress | undefined
  readonly replyTo?: readonly ParsedAddress[] | undefined
  readonly subject?: string | undefined
  readonly date?: string | undefined
  readonly text?: string | undefined
  readonly html?: string | undefined
  readonly attachments: readonly {
    readonly filename: string | null
    readonly disposition?: string | null | undefined
    readonly related?: boolean | undefined
  }[]
}

function personOf(address: ParsedAddress | undefined): MailPerson | null {
  const one = address?.group?.[0] ?? address
  return one?.address ? { name: one.name ?? '', address: one.address } : null
}

/** A parsed .eml as the intake reads it, whichever program parsed it. */
export function mailFromParsed(parsed: ParsedMail): IncomingMail {
  const headers: Record<string, string> = {}
  for (const { key, value } of parsed.headers) headers[key.toLowerCase()] ??= value
  return {
    from: personOf(parsed.from),
    replyTo: personOf(parsed.replyTo?.[0]),
    subject: parsed.subject ?? '',
    date: parsed.date ?? '',
    text: parsed.text ?? '',
    html: parsed.html ?? '',
    headers,
    attachmentNames: parsed.attachments
      .filter(({ related }) => related !== true)
      .map(({ filename }) => filename ?? '')
      .filter((name) => name !== ''),
  }
}
