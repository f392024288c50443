import type { DeskState } from '../../desk-api.ts'
import { type Place, places } from '../places.ts'
import { PlaceIcon } from './icons.tsx'

type Props = {
  readonly current: Place
  readonly state: DeskState | null
  readonly onWelcome: () => void
}

const countOf = (place: Place, state: DeskState | null): number => {
  if (state === null || place === 'sheet') return 0
  return { inbox: state.counts.unread, planned: state.counts.planned, sent: state.counts.sent }[
    place
  ]
}

export function PlaceList({ current, state, onWelcome }: Props) {
  return (
    <nav class="places" aria-label="場所">
      <ul>
        {places.map(({ key, name }) => {
          const count = countOf(key, state)
          return (
            <li key={key}>
              <a href={`#${key}`} aria-current={key === current ? 'page' : undefined}>
                <PlaceIcon place={key} />
                <span>{name}</span>
                {count > 0 && <em>{count}</em>}
              </a>
            </li>
          )
        })}
      </ul>
      <div class="places-foot">
        <p>練習用です。ここのメールは外に出ません。</p>
        <button type="button" class="link" onClick={onWelcome}>
          はじめの案内を見る
        </button>
      </div>
    </nav>
  )
}
