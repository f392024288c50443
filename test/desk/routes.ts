import type { Execution } from '../google/host/run.ts'
import type { CellEdit, CellPlace, ClockStep, ScriptOutcome, SortWish } from './desk-api.ts'
import { readGrid, readTabs } from './world/grid-view.ts'
import { readInbox, readSent, readThread } from './world/mail-view.ts'
import { pairingCode } from './world/owner-clicks.ts'
import type { PracticeWorld } from './world/practice-world.ts'

export type Asked = {
  readonly method: string
  /** Segments after /api/. */
  readonly path: readonly string[]
  readonly body: Buffer
}

export type Reply = {
  readonly status?: number
  readonly type?: string
  readonly body: string
}

export type Routes = (asked: Asked) => Promise<Reply>

type Route = (practice: PracticeWorld, argument: string, body: Buffer) => unknown

const json = <T>(body: Buffer) => JSON.parse(body.toString('utf8')) as T

/** What several executions brought up together, for the person who set them off. */
function outcomeOf(executions: readonly Execution[]): ScriptOutcome {
  const tab = executions.flatMap(({ activated }) => activated).at(-1) ?? ''
  const selected = executions.findLast((run) => run.selected !== undefined)?.selected
  return {
    dialogs: executions.flatMap(({ dialogs }) => dialogs),
    alerts: executions.flatMap(({ alerts }) => alerts),
    toasts: executions.flatMap(({ toasts }) => toasts),
    tab,
    cell: selected ? { title: tab, row: selected.row, column: selected.column } : null,
    error: executions.flatMap(({ error }) => error ?? []).join('\n'),
    value: executions.at(-1)?.value ?? null,
  }
}

const reads: Readonly<Record<string, Route>> = {
  state: (practice) => practice.state(),
  inbox: ({ world, notes }, id) =>
    id === '' ? readInbox(world, notes) : readThread({ world, notes }, id),
  sent: ({ world, notes }) => readSent(world, notes),
  tabs: ({ world }) => readTabs(world),
  grid: ({ world }, title) => readGrid(world, title),
  menus: ({ world }) => world.menu(),
}

const acts: Readonly<Record<string, Route>> = {
  clock: async (practice, _argument, body) => {
    await practice.move(json<{ step: ClockStep }>(body).step)
    return practice.state()
  },
  mails: ({ world, act }, _argument, body) =>
    act(() => world.mail.deliver({ raw: body, authentication: 'pass' })),
  edit: ({ world, act }, _argument, body) =>
    act(() => {
      const { title, row, column, values } = json<CellEdit>(body)
      const copy = values.map((line) => [...line])
      return outcomeOf(world.sheet.edit({ title, row, column, values: copy }))
    }),
  'delete-row': ({ world, act }, _argument, body) =>
    act(() => {
      const { title, row } = json<{ title: string; row: number }>(body)
      return outcomeOf(world.sheet.deleteRows({ title, row, count: 1 }))
    }),
  'insert-row': ({ world, act }, _argument, body) =>
    act(() => {
      const { title, row } = json<{ title: string; row: number }>(body)
      return outcomeOf(world.sheet.insertRows({ title, row, count: 1 }))
    }),
  sort: ({ world, act }, _argument, body) =>
    act(() => outcomeOf(world.sheet.sort(json<SortWish>(body)))),
  menu: ({ world, act }, _argument, body) =>
    act(() => {
      const { label, cursor } = json<{ label: string; cursor: CellPlace | null }>(body)
      if (cursor) {
        const { title, row, column } = cursor
        world.select({ sheetId: world.sheet.properties(title).sheetId, row, column })
      }
      return outcomeOf([world.clickMenu(label)])
    }),
  script: ({ world, act }, _argument, body) =>
    act(() => {
      const { name, args } = json<{ name: string; args: unknown[] }>(body)
      return outcomeOf([world.runFunction(name, { args })])
    }),
  pairing: ({ world, act }) => act(() => ({ code: pairingCode(world, 'この練習机') })),
}

/** The web app as the panel meets it: what Google would send back at the end of its redirect. */
async function postToWebApp({ world, act }: PracticeWorld, body: Buffer): Promise<Reply> {
  const answer = await act(() => world.post(body.toString('utf8')))
  return { status: answer.status, type: answer.contentType, body: answer.text }
}

export function createRoutes(practice: PracticeWorld): Routes {
  return async ({ method, path, body }) => {
    const [name = '', argument = ''] = path
    if (method === 'POST' && name === 'web-app') return postToWebApp(practice, body)
    const route = (method === 'POST' ? acts : reads)[name]
    if (!route) return { status: 404, body: '"unknown"' }
    const value = await route(practice, argument, body)
    return value === undefined
      ? { status: 404, body: '"unknown"' }
      : { body: JSON.stringify(value) }
  }
}
