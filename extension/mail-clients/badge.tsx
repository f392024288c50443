import type { Known } from '../background/exchange.ts'
import { chipOf, text } from '../text.ts'

type Props = {
  readonly known: Known | undefined
  /** True when the page could not be read for certain. */
  readonly changed: boolean
  readonly onOpen: () => void
}

/** What stands beside a sender: the button, and who this is if known. */
export function Badge({ known, changed, onOpen }: Props) {
  const chip = known && chipOf(known)
  return (
    <span class="badge">
      <button type="button" onClick={onOpen}>
        {text.register}
      </button>
      {changed && <span class="chip doubt">{text.changed}</span>}
      {chip && <span class={`chip ${chip.mood}`}>{chip.words}</span>}
    </span>
  )
}
