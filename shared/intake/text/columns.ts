/** How often a line leaves a wide gap between words: 「町並・地域振興課　　主事　　上石 悠斗」 does twice. */
export const gapsIn = (line: string): number =>
  line.includes('  ') ? (line.trim().match(/(?<=\S) {2,}(?=\S)/gu)?.length ?? 0) : 0
