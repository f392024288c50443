import type { Settings } from '../../shared/book/settings.ts'

/** When the secretariat is told, as 08:30; undefined when it wants to hear nothing. */
export function noticeTime({ notifyTime }: Settings): string | undefined {
  const [, hour = '', minute = ''] =
    /^(\d{1,2})[:：時](\d{2})?/.exec(notifyTime.normalize('NFKC').trim()) ?? []
  return hour === '' ? undefined : `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}
