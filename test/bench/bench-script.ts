import { readBook } from '../../shared/book/book.ts'
import { allTabs, type TabKey } from '../../shared/book/tabs/all-tabs.ts'
import { planMails } from '../../shared/mail/plan-mails.ts'
import {
  openStudyGroup,
  person,
  receiveApplication,
  registration,
  send,
} from '../apps-script/study-group.ts'
import type { Execution } from '../google/host/run.ts'
import type { World } from '../google/open-world.ts'
import { openBigBook } from './big-book.ts'
import { type BenchRow, median, ms } from './row.ts'

/** What crosses to Google, counted by the stand-in on the production bundle. */
export function benchScript(): BenchRow[] {
  const big = openBigBook()
  return [...benchRegister(), ...benchPeriodicRun(big), benchPlan(big), ...benchSending()]
}

function benchRegister(): BenchRow[] {
  const { world, device } = openStudyGroup()
  const mail = receiveApplication(world)
  const warm = world.fork()
  send(warm, device, { verb: 'lookup', since: '' })
  send(warm, device, registration(mail))
  send(world, device, registration(mail))
  const { calls } = last(world)
  const firstMailCall = calls.findIndex((name) => name.startsWith('Gmail.'))
  const write = calls.indexOf('Sheets.Spreadsheets.batchUpdate')
  return [
    {
      what: 'register one sender: service calls, first in six hours',
      value: String(calls.length),
      bar: '≤ 6',
    },
    {
      what: 'register one sender: service calls, later',
      value: String(last(warm).calls.length),
      bar: '≤ 6',
    },
    {
      what: 'register one sender: rows before any mail call',
      value: firstMailCall === -1 || write < firstMailCall ? 'yes' : 'no',
      bar: 'yes',
    },
  ]
}

function benchPeriodicRun(world: World): BenchRow[] {
  const runs = Array.from({ length: 15 }, () => world.runFunction('periodic'))
  const [run] = runs
  const what = 'periodic run, nothing due'
  return [
    { what: `${what}: service calls`, value: String(run?.calls.length), bar: '≤ 4' },
    { what: `${what}: cells`, value: String(run?.cells), bar: '≤ 150000' },
    { what: `${what}: virtual time`, value: ms(run?.virtualMs ?? Number.NaN), bar: '≤ 3000 ms' },
    {
      what: `${what}: CPU, median of 15`,
      value: ms(median(runs.map(({ cpuMs }) => cpuMs))),
      bar: '≤ 300 ms',
    },
  ]
}

function benchPlan(world: World): BenchRow {
  const raw = Object.fromEntries(
    (Object.keys(allTabs) as TabKey[]).map((key) => [key, world.sheet.read(allTabs[key].title)]),
  )
  const times = Array.from({ length: 15 }, () => {
    const book = readBook(raw)
    const start = performance.now()
    planMails(book, world.now())
    return performance.now() - start
  })
  return { what: 'planMails on that book, median of 15', value: ms(median(times)), bar: '≤ 100 ms' }
}

/** Twenty people apply; nobody asks for delivery, so one periodic run sends all confirmations. */
function benchSending(): BenchRow[] {
  const { world, device } = openStudyGroup()
  const mails = 20
  for (let index = 1; index <= mails; index++) {
    const from = `mihon${index}@town.minami.lg.jp`
    const mail = receiveApplication(world, { from, id: `apply-${index}` })
    const participants = [{ ...person, name: `見本 第${index}`, email: from }]
    send(world, device, registration(mail, { participants, decided: true, asMember: false }))
  }
  world.advance(31_000)
  const first = world.runFunction('periodic')
  world.skipTo('2019-11-07T09:00:00+09:00')
  const second = world.runFunction('periodic')
  return [...perMail('20 decisions from the panel', first), ...perMail('20 reminders', second)]
}

function perMail(what: string, run: Execution): BenchRow[] {
  const sent = run.calls.filter((name) => name === 'Gmail.Users.Drafts.send').length
  const gmail = run.calls.filter((name) => name.startsWith('Gmail.')).length
  const others = run.calls.length - gmail
  return [
    { what: `sending ${what}: mails`, value: String(sent), bar: '20' },
    {
      what: `sending ${what}: Gmail calls a mail`,
      value: (gmail / sent).toFixed(2),
      bar: '≤ 2 (3 first reply)',
    },
    {
      what: `sending ${what}: other calls a mail`,
      value: (others / sent).toFixed(2),
      bar: '≤ 0.5',
    },
  ]
}

function last(world: World): Execution {
  const run = world.executions.at(-1)
  if (!run) throw new Error('nothing ran')
  return run
}
