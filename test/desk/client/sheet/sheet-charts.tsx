import type { ChartView } from '../../desk-api.ts'

const height = 150
const top = 10
const colors = ['#1f5f8b', '#2f9e6e', '#d08a1d']

/** The charts of a tab, drawn plainly below its cells. */
export function SheetCharts({ charts }: { readonly charts: readonly ChartView[] }) {
  return (
    <div class="sheet-charts">
      {charts.map((chart) => (
        <Chart key={chart.title} chart={chart} />
      ))}
    </div>
  )
}

function Chart({ chart }: { readonly chart: ChartView }) {
  const { title, names, series } = chart
  const most = Math.max(1, ...series.flatMap(({ values }) => values))
  const step = 18 + 10 * series.length
  const bar = (step - 8) / Math.max(1, series.length)
  const width = Math.max(220, names.length * step)
  return (
    <figure>
      <figcaption>{title}</figcaption>
      <svg role="img" aria-label={title} width={width} height={height + top + 74}>
        <line x1={0} x2={width} y1={height + top} y2={height + top} stroke="#c9d1da" />
        {series.map(({ name, values }, index) =>
          values.map((value, at) => (
            <rect
              key={`${name} ${names[at]}`}
              x={at * step + 4 + index * bar}
              y={top + height - (value / most) * height}
              width={bar - 2}
              height={(value / most) * height}
              fill={colors[index % colors.length]}
            >
              <title>{`${names[at]} ${name} ${value}`}</title>
            </rect>
          )),
        )}
        {names.map((name, at) => (
          <text
            key={name}
            transform={`translate(${at * step + step / 2 - 4},${height + top + 8}) rotate(60)`}
          >
            {name.slice(0, 7)}
          </text>
        ))}
      </svg>
      {series.length > 1 && (
        <p>
          {series.map(({ name }, index) => (
            <span key={name} style={{ color: colors[index % colors.length] }}>
              ■ {name}{' '}
            </span>
          ))}
        </p>
      )}
    </figure>
  )
}
