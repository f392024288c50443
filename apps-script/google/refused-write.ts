/** Google will not write this, however often it is asked: a protected range, a full spreadsheet, too long a text. */
export class RefusedWrite extends Error {
  constructor(
    /** In Google's words, which may name people: for who asked, never for the log. */
    readonly why: string,
  ) {
    super(`Google スプレッドシートが書き込みを受け付けませんでした。行は元のままです。（${why}）`)
    this.name = 'RefusedWrite'
  }
}
