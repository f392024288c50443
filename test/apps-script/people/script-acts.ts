import { newRequestId, rows, send } from '../study-group.ts'
import { type Act, column, type Life } from './life.ts'
import { tabOf } from './moving-acts.ts'
import { nameOf, peopleTabs, register } from './office.ts'

const minute = 60_000

const world = (life: Life) => life.group.world

/** As the extension does it: the same request again while the script is busy. */
function persist(life: Life, request: Parameters<typeof send>[2], requestId: string): boolean {
  for (let attempt = 0; attempt < 3; attempt++)
    if (send(world(life), life.group.device, request, requestId).ok) return true
  return false
}

function apply(life: Life, number: number, intent: 'register' | 'cancel'): string {
  const { request } = register(life.group, number, intent)
  const requestId = newRequestId()
  persist(life, request, requestId)
  return requestId
}

function applyAndTell(life: Life, number: number, intent: 'register' | 'cancel'): void {
  const target = apply(life, number, intent)
  world(life).advance(31_000)
  send(world(life), life.group.device, { verb: 'deliver', target })
}

const ask = (life: Life, name: string, question: object): void =>
  void world(life).runFunction('askDialog', { args: [name, question] })

/** What sets the script to work: requests from the panel, the clock, dialogs. */
export const scriptActs: Readonly<Record<string, Act>> = {
  apply: (life, n) => applyAndTell(life, n % 6, 'register'),
  cancel: (life, n) => applyAndTell(life, n % 6, 'cancel'),
  applyAndTakeBack: (life) => {
    const number = life.newcomers++
    const target = apply(life, number, 'register')
    if (!persist(life, { verb: 'undo', target }, newRequestId())) return
    life.deleted = life.deleted.filter((name) => name !== nameOf(number))
    // A memo that somebody wrote beside the new row in the meantime goes with it.
    for (const title of peopleTabs)
      life.known[title] = life.known[title].filter((pair) => !pair.startsWith(nameOf(number)))
  },
  tick: (life) => world(life).advance(10 * minute),
  waitAnHour: (life) => world(life).advance(60 * minute),
  bringBack: (life) => {
    const [gone] = rows(world(life), '操作記録').filter(({ 操作 }) => 操作 === '削除')
    if (gone) ask(life, 'bringBack', { row: String(gone.対象) })
  },
  letGo: (life) => {
    const waiting = rows(world(life), '参加').filter(({ 連絡 }) => 連絡 === '止める')
    ask(life, 'tellHeld', { row: waiting.map(({ 受付番号 }) => String(受付番号)) })
  },
  renameHeader: (life, n) => {
    const title = tabOf(n)
    const at = column(life, title, '氏名')
    world(life).sheet.edit({ title, row: 1, column: at, values: [['お名前']] })
    world(life).advance(10 * minute)
    const renamed = column(life, title, 'お名前')
    world(life).sheet.edit({ title, row: 1, column: renamed, values: [['氏名']] })
  },
  restoreVersion: (life) => {
    const { version } = life
    if (!version) return
    world(life).sheet.restoreVersion(version.id)
    life.known.名簿 = [...version.known.名簿]
    life.known.参加 = [...version.known.参加]
    life.annotated = [...version.annotated]
    life.deleted = [...version.deleted]
  },
}
