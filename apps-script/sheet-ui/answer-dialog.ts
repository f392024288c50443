import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { BrokenBook } from '../google/broken-book.ts'
import { LostRace } from '../google/lost-race.ts'
import { NewerBook } from '../google/newer-book.ts'
import { RefusedWrite } from '../google/refused-write.ts'
import { NotSetUp } from './change-rows.ts'
import type { Asker, DialogAnswer } from './dialog.ts'
import { dialogAnswers } from './dialog-answers.ts'

const lockWaitMs = 20_000

/** A page of ours asks: answered under the script lock, and always in words a person can use. */
export function answerDialog(asker: Asker, name: string, question: unknown): DialogAnswer {
  const answerer = new Map(Object.entries(dialogAnswers)).get(name)
  if (!answerer) return { fault: 'この画面は古くなりました。開き直してください。' }
  try {
    return asker.desk.alone(lockWaitMs, () => answerer(asker, question)) ?? busy
  } catch (error) {
    return { fault: explainFault(asker, error) }
  }
}

const busy: DialogAnswer = {
  fault: 'ほかの処理が動いています。少し待って、もう一度押してください。',
}

/** The log gets a reference and where it happened, never what somebody wrote. */
export function explainFault({ desk }: Asker, error: unknown): string {
  if (error instanceof BrokenBook || error instanceof NewerBook || error instanceof RefusedWrite)
    return error.message
  if (error instanceof LostRace)
    return 'ほかの方が同じ行を動かしているところでした。まだ何も変えていません。少し待って、もう一度押してください。'
  if (error instanceof NotSetUp)
    return 'この表はまだ準備されていません。事務局のメールボックスのアカウントで「はじめに：準備する」を選んでください。'
  const reference = bytesToBase64Url(desk.randomBytes()).slice(0, 8)
  const places = error instanceof Error ? (error.stack ?? '').match(/^\s+at .*$/gm) : null
  console.error('A dialog failed', reference, (places ?? []).join('\n'))
  return `うまくいきませんでした。もう一度お試しください。（照会番号 ${reference}）`
}
