import { type Settings, settingDefinitions } from '../book/settings.ts'
import { readTypedTime } from '../book/typed-moment.ts'
import { serialToTime } from '../time/sheet-serial.ts'

const never = /なし|無し|不要|停止|止め/

/**
 * When the secretariat is told, as 08:30; undefined when it wants to hear nothing. A time that nobody can read
 * is the usual one: silence means that there is nothing to do (DESIGN law 8).
 */
export function noticeTime({ notifyTime }: Settings): string | undefined {
  const text = notifyTime.normalize('NFKC').trim()
  if (never.test(text)) return undefined
  return timeIn(text) ?? timeIn(settingDefinitions.notifyTime.initial)
}

function timeIn(text: string): string | undefined {
  // A time that the sheet took for a part of a day.
  if (/^0?\.\d+$/.test(text)) return serialToTime(Number(text))
  const [clock = ''] = /(?:午前|午後)?\s*\d{1,2}\s*[:時](?:\s*(?:\d{1,2}|半))?/.exec(text) ?? []
  return readTypedTime(clock)
}
