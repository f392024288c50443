/** Without the paragraphs of our own notice, with its telephone and guests. */
export function withoutNotice(lines: readonly string[]): readonly string[] {
  let ours: 'yes' | 'no' = 'no'
  return lines.filter((line) => {
    if (line.trim() === '') ours = 'no'
    else if (/主催|事務局|ゲスト/.test(line)) ours = 'yes'
    return ours === 'no'
  })
}
