import type { DeskState, Grid } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { useFresh } from '../use-fresh.ts'
import { toneOf } from './tone.ts'

const tab = '送信予定'

/** What will go out in the next 60 days, and what keeps something from going. */
export function PlannedPlace({ state }: { state: DeskState }) {
  const grid = useFresh(() => deskClient.grid(tab), state.version)
  if (grid === null) return null
  return (
    <section class="planned" aria-label={tab}>
      {grid.rows.length === 0 ? (
        <p class="nothing">
          送る予定のメールはありません。
          <small>登録したり参加を決めたりすると、いつ何を送るかがここに並びます。</small>
        </p>
      ) : (
        <PlannedTable grid={grid} />
      )}
    </section>
  )
}

function PlannedTable({ grid }: { grid: Grid }) {
  return (
    <table>
      <thead>
        <tr>
          {grid.columns.map(({ column, header }) => (
            <th key={column} scope="col">
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ row, cells }) => (
          <tr key={row}>
            {cells.map(({ text }, index) => {
              const tone = toneOf(text)
              return (
                <td key={grid.columns[index]?.column ?? index}>
                  {tone ? <em class={`tone tone-${tone}`}>{text}</em> : text}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
