declare const __BUILD_NUMBER__: number

/** Rises with every release (0.1.2 → 102): a run of an older build writes and sends nothing (DESIGN §7). */
export const buildNumber = __BUILD_NUMBER__
