import { execute, type Finished, type Order } from './execute.ts'
import type { Execution, Menu, MenuItem, Runtime } from './host/run.ts'
import { type WebAnswer, webAnswer } from './web-app.ts'

const journalLength = 200

/** Starts executions, one after the other or one inside another, and keeps the journal of the last ones. */
export class ScriptRunner {
  readonly executions: Execution[] = []
  private readonly runtime: Runtime
  private readonly afterEach: () => void

  constructor(runtime: Runtime, afterEach: () => void) {
    this.runtime = runtime
    this.afterEach = afterEach
  }

  readonly perform = (order: Order): Execution => this.finish(order).run.record

  private finish(order: Order): Finished {
    this.runtime.store.mailbox(order.as)
    const finished = execute(this.runtime, order)
    this.executions.push(finished.run.record)
    if (this.executions.length > journalLength) this.executions.shift()
    this.afterEach()
    return finished
  }

  /** The menus that the simple trigger onOpen builds for a person. */
  menus(as: string): Menu[] {
    const event = { withSource: true }
    const { run } = this.finish({ functionName: 'onOpen', kind: 'simple', as, args: [], event })
    // Google shows a person nothing at all when onOpen fails; here that would only hide a defect.
    if (!run.record.ok && !run.dead) throw new Error(`onOpen failed: ${run.record.error}`)
    return run.menus
  }

  /** Menu items run as the person who clicks, with that person's mailbox (PLATFORM §2.2). */
  click(label: string, as: string): Execution {
    const items = this.menus(as).flatMap((menu) => menu.items.flatMap(leavesOf))
    const item = items.find((one) => one.label === label)
    if (!item) {
      throw new Error(
        `no menu item ${label}; there are ${items.map((one) => one.label).join(', ')}`,
      )
    }
    return this.perform({ functionName: item.functionName, kind: 'menu', as, args: [] })
  }

  /** Runs as whoever deployed the web app (USER_DEPLOYING). */
  web(functionName: string, event: object): WebAnswer {
    const as = this.runtime.state.deployer
    return webAnswer(this.finish({ functionName, kind: 'web', as, args: [], event }))
  }
}

type Leaf = Extract<MenuItem, { functionName: string }>

const leavesOf = (item: MenuItem): readonly Leaf[] => {
  if ('items' in item) return item.items.flatMap(leavesOf)
  return 'functionName' in item ? [item] : []
}
