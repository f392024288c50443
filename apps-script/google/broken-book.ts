/**
 * The spreadsheet cannot be read as a book. The message says what to do, in words: Google shows it to whoever
 * clicked, and mails it to the owner of a trigger.
 */
export class BrokenBook extends Error {
  private constructor(
    /** Which tab or header, in the sheet's own words. */
    readonly where: string,
    what: string,
  ) {
    super(`${what}メニュー「研究会」の「はじめに：準備する」で元に戻せます。`)
    this.name = 'BrokenBook'
  }

  static missingTab(title: string): BrokenBook {
    return new BrokenBook(`タブ「${title}」`, `タブ「${title}」が見つかりません。`)
  }

  static missingHeader(title: string, header: string): BrokenBook {
    const where = `「${title}」の見出し「${header}」`
    return new BrokenBook(where, `タブ${where}が見つかりません。`)
  }

  static renamedHeader(
    title: string,
    names: { readonly now: string; readonly was: string },
  ): BrokenBook {
    const { now, was } = names
    return new BrokenBook(
      `「${title}」の見出し「${was}」、いまは「${now}」`,
      `タブ「${title}」の見出し「${now}」は、もとの「${was}」です。`,
    )
  }
}
