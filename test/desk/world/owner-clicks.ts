import type { World } from '../../google/open-world.ts'

/** What the dialog 「拡張機能をつなぐ」 shows after the owner has typed a name for the device. */
export function pairingCode(world: World, deviceName: string): string {
  world.clickMenu('拡張機能をつなぐ')
  const { value } = world.runFunction('askDialog', {
    args: ['issuePairingCode', { name: deviceName }],
  })
  const answer = value as { data?: { code?: unknown } } | null
  if (!answer?.data?.code)
    throw new Error(`The script issued no pairing code: ${JSON.stringify(value)}`)
  return String(answer.data.code)
}
