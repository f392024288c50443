import * as z from '../../shared/protocol/zod-without-eval.ts'
import type { Asker, DialogAnswer } from './dialog.ts'

/** A question as it came from the page: whatever somebody could send. */
export type Answerer = (asker: Asker, question: unknown) => DialogAnswer

/** Only a question of this shape reaches the answer; anything else comes from no page of ours. */
export function answering<S extends z.ZodMiniType>(
  schema: S,
  answer: (asker: Asker, question: z.infer<S>) => DialogAnswer,
): Answerer {
  return (asker, question) => {
    const parsed = z.safeParse(schema, question)
    return parsed.success
      ? answer(asker, parsed.data)
      : { fault: '入力を読み取れませんでした。画面を開き直してください。' }
  }
}
