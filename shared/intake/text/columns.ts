/** How often a line leaves a wide gap or a stroke between words: 「町並・地域振興課　　主事　　上石 悠斗」 does twice. */
export const gapsIn = (line: string): number =>
  / {2}|[|│┃]/.test(line)
    ? (line.trim().match(/(?<=\S)(?: {2,}| ?[|│┃] ?)(?=\S)/gu)?.length ?? 0)
    : 0
