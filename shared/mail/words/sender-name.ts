import type { Settings } from '../../book/settings.ts'

/** The name in From, the same on every mail: white lists of municipalities go by it (DOMAIN §8). */
export const senderName = ({ groupName }: Pick<Settings, 'groupName'>): string =>
  `${groupName} 事務局`.trim()
