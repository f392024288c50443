import type { Book } from './book.ts'

type DomainOwner = { readonly domain: string; readonly code: string }

/** ドメイン対応表 as reading mails asks for it: domains in lower case without what stands before the @. */
export function domainTable({ domains }: Pick<Book, 'domains'>): readonly DomainOwner[] {
  return domains.rows.flatMap(({ values }) => {
    const domain = values.domain.normalize('NFKC').trim().toLowerCase().replace(/^.*@/, '')
    const code = values.code.normalize('NFKC').trim()
    return domain !== '' && /^\d{6}$/.test(code) ? [{ domain, code }] : []
  })
}
