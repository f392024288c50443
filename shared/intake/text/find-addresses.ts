const address =
  /[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,120}\.[A-Za-z]{2,12}/g

/** Mail addresses in a folded line, in order. */
export function findAddresses(line: string): readonly string[] {
  if (!line.includes('@')) return []
  const tight = line.slice(0, 600).replace(/ ?@ ?/g, '@')
  return [...tight.matchAll(address)].map((match) => match[0])
}

/** The part behind @, in lower case. */
export function domainOf(mailAddress: string): string {
  return mailAddress.slice(mailAddress.lastIndexOf('@') + 1).toLowerCase()
}
