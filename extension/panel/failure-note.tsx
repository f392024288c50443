import type { Ask } from '../background/exchange.ts'
import type { Failure } from '../background/failure.ts'
import { text } from '../text.ts'
import { failureAdvice } from '../text-of-failures.ts'

type Props = {
  readonly failure: Failure | null
  readonly problem?: string | undefined
  /** Absent on the options page itself. */
  readonly ask?: Ask
}

const needsOptions: readonly Failure['tag'][] = ['not-paired', 'refused', 'revoked']

/** What went wrong and the next step; announced, but nothing else moves. */
export function FailureNote({ failure, problem, ask }: Props) {
  const advice = failure && failureAdvice(failure)
  return (
    <div role="alert" class="alert">
      {problem ? (
        <b>{problem}</b>
      ) : (
        advice && (
          <>
            <b>{advice.what}</b>
            <p>{advice.next}</p>
          </>
        )
      )}
      {ask && failure && !problem && needsOptions.includes(failure.tag) && (
        <button type="button" class="link" onClick={() => void ask('open-options', {})}>
          {text.openOptions}
        </button>
      )}
    </div>
  )
}
