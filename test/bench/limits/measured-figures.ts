import { openBigBook } from '../big-book.ts'
import { count, type Figure } from './figure.ts'

const runsADay = 144

/** What a quiet periodic run costs, counted and timed in the stand-in on the production bundle. */
export function measuredFigures(): readonly Figure[] {
  return [
    { members: 1800, registrations: 100, logRows: 2000 },
    { members: 10_000, registrations: 500, logRows: 5000 },
  ].flatMap((size) => {
    const world = openBigBook(size)
    const run = world.runFunction('periodic')
    if (!run.ok) throw new Error(run.error)
    const seconds = run.virtualMs / 1000
    const name = `${count(size.members)}名（参加 ${count(size.registrations)}件、送信記録 ${count(size.logRows)}件）`
    return [
      { what: `${name}：1回の処理で読むセル`, value: count(run.cells) },
      { what: `${name}：1回の処理の呼び出し`, value: `${run.calls.length}回` },
      {
        what: `${name}：1回の処理にかかる時間（見積もり）`,
        value: `${(seconds + run.cpuMs / 1000).toFixed(1)}秒`,
      },
      {
        what: `${name}：1日の自動の処理の時間`,
        value: `${(((seconds + run.cpuMs / 1000) * runsADay) / 60).toFixed(0)}分`,
      },
    ]
  })
}
