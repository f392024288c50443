/** The bundle with one text replaced; a text that is no longer there once fails loudly. */
export function replaceOnce(code: string, from: string, to: string): string {
  const pieces = code.split(from)
  if (pieces.length !== 2)
    throw new Error(`the bundle holds this ${pieces.length - 1} times, not once:\n${from}`)
  return pieces.join(to)
}
