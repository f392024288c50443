import { type Settings, settingDefinitions } from '../../book/settings.ts'

/** 設定「一日の上限」: 1,500 or 80通. 0 is an order to send nothing; what has no number is no order at all. */
export const dailyLimit = ({ dailyLimit: said }: Pick<Settings, 'dailyLimit'>): number =>
  numberIn(said) ?? numberIn(settingDefinitions.dailyLimit.initial) ?? 0

function numberIn(text: string): number | undefined {
  const [digits] = /\d+/.exec(text.normalize('NFKC').replace(/(?<=\d),(?=\d)/g, '')) ?? []
  return digits === undefined ? undefined : Number(digits)
}
