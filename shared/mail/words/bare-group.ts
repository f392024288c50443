/** A letter alone is a group's name too: A, Ａ and Aグループ are the same one. */
export const bareGroup = (group: string): string =>
  group
    .normalize('NFKC')
    .replace(/グループ$|班$/, '')
    .trim()
