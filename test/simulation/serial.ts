/** Cells hold days since 1899-12-30 in Japan's time. */
const epoch = Date.UTC(1899, 11, 30) - 9 * 3_600_000

export const serialToInstant = (serial: number): number => epoch + Math.round(serial * 86_400_000)
