/** The book was brought to a newer shape than this build knows: it is left alone. */
export class NewerBook extends Error {
  constructor() {
    super(newerBookText)
    this.name = 'NewerBook'
  }
}

export const newerBookText =
  'この表は、いま入っているプログラムより新しい版のものです。プログラムを最新版に更新してください。それまで何も書き込まず、何も送りません。'
