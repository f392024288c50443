import type { Registration } from '../background/exchange.ts'
import { text } from '../text.ts'
import { failureAdvice } from '../text-of-failures.ts'

/** The click is stored; it will be sent, also when this panel or the browser is closed. */
export function WaitingView({ registration }: { readonly registration: Registration }) {
  const { outcome } = registration
  const failure = outcome.state === 'waiting' ? outcome.failure : null
  const advice = failure && failureAdvice(failure)
  return (
    <div class="done">
      {advice && (
        <p>
          <b>{advice.what}</b>
          <br />
          {advice.next}
        </p>
      )}
      <p class="why">{text.waitingNote}</p>
    </div>
  )
}
