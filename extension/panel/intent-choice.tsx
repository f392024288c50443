import type { Intent } from '../../shared/intake/application.ts'
import { intentLabels, text } from '../text.ts'

type Props = {
  readonly offered: readonly Intent[]
  readonly chosen: Intent
  readonly onChoose: (intent: Intent) => void
}

/** 用件 as a row of segments; native radios bring the arrow keys. */
export function IntentChoice({ offered, chosen, onChoose }: Props) {
  return (
    <div class="segments" role="radiogroup" aria-label={text.intent}>
      {offered.map((intent) => (
        <label key={intent}>
          <input
            type="radio"
            name="intent"
            checked={intent === chosen}
            onChange={() => onChoose(intent)}
          />
          <span>{intentLabels[intent]}</span>
        </label>
      ))}
    </div>
  )
}
