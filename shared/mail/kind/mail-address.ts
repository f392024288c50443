/** One bare address, ASCII only, no display name: anything else is not mailed to (DOMAIN §8). */
export function isMailAddress(text: string): boolean {
  if (text.length > 254 || text.includes('..')) return false
  return /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/.test(
    text,
  )
}

/** The form under which addresses are compared. */
export const normalAddress = (text: string): string => text.normalize('NFKC').trim().toLowerCase()
