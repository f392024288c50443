import type { ClockStep, Happening } from '../../desk-api.ts'
import { dateInWords, momentInWords, timeInWords } from '../japan-words.ts'
import type { DeskControls } from '../use-desk-state.ts'
import { Mark } from './icons.tsx'

const steps: readonly { readonly step: ClockStep; readonly label: string; readonly why: string }[] =
  [
    { step: 'ten-minutes', label: '10分進める', why: '10分ごとの自動処理が1回動きます' },
    { step: 'day', label: '1日進める', why: '' },
    { step: 'next', label: '次の予定まで進める', why: '次のメールが出るか、届くところまで' },
  ]

/** The practice world's clock, and what just happened. */
export function TopBar({ controls }: { controls: DeskControls }) {
  const { state, moving, lost, move } = controls
  return (
    <header class="top">
      <div class="top-row">
        <div class="brand">
          <Mark />
          <h1>
            研究会 事務局<small>練習机</small>
          </h1>
        </div>
        <p class="clock">
          <span class="visually-hidden">練習の世界の日時：</span>
          {state && (
            <time dateTime={new Date(state.now).toISOString()}>
              {dateInWords(state.now)} <b>{timeInWords(state.now)}</b>
            </time>
          )}
        </p>
        <fieldset class="clock-steps" aria-label="時計を進める" disabled={moving || lost}>
          {steps.map(({ step, label, why }) => (
            <button
              key={step}
              type="button"
              class={step === 'next' ? 'strong' : ''}
              title={why}
              onClick={() => move(step)}
            >
              {label}
            </button>
          ))}
        </fieldset>
      </div>
      <News happenings={state?.happenings ?? []} moving={moving} lost={lost} />
    </header>
  )
}

type NewsProps = {
  readonly happenings: readonly Happening[]
  readonly moving: boolean
  readonly lost: boolean
}

function newsText({ happenings, moving, lost }: NewsProps): string {
  if (lost) return '練習机が止まっています。端末で npm start を実行すると、続きから始まります。'
  if (moving) return '時計を進めています…'
  return happenings[0]?.text ?? ''
}

function News(props: NewsProps) {
  const { happenings, moving, lost } = props
  const [newest] = happenings
  return (
    <div class={`news${lost ? ' news-lost' : ''}`}>
      <p role="status">
        {newest && !moving && !lost && <time>{timeInWords(newest.at)}</time>}
        {newsText(props)}
      </p>
      {happenings.length > 1 && (
        <button type="button" class="link" popovertarget="history">
          これまでの出来事
        </button>
      )}
      <ol class="history" id="history" popover="auto">
        {happenings.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <time>{momentInWords(at)}</time>
            {text}
          </li>
        ))}
      </ol>
    </div>
  )
}
