import { mailKinds } from '../../../shared/mail/kinds.ts'
import { readMailKey } from '../../../shared/mail/mail-key.ts'
import type { World } from '../../google/open-world.ts'
import { readRows } from './sheet-rows.ts'

type Registered = { readonly name: string; readonly status: string }

/** What a person would notice about the world at one moment. */
export type Scene = {
  readonly inbox: number
  readonly sent: ReadonlySet<string>
  readonly registrations: ReadonlyMap<string, Registered>
  readonly troubled: ReadonlySet<string>
}

export function look(world: World): Scene {
  const log = readRows(world, '送信記録')
  return {
    inbox: world.mail.inbox().length,
    sent: new Set(world.mail.sent().map(({ id }) => id)),
    registrations: new Map(
      readRows(world, '参加').map((row) => [
        String(row.受付番号),
        { name: String(row.氏名), status: String(row.状態) },
      ]),
    ),
    troubled: new Set(
      log
        .filter(({ 状態 }) => 状態 === '要確認' || 状態 === '失敗')
        .map(({ 照合キー, 状態 }) => `${照合キー} ${状態}`),
    ),
  }
}

/** Sentences about what changed since `before`, in the order in which people would tell it. */
export function tellDifference(world: World, before: Scene): readonly string[] {
  const after = look(world)
  const arrived = after.inbox - before.inbox
  return [
    ...(arrived > 0 ? [`新しいメールが ${arrived} 通届きました`] : []),
    ...registrationNews(before, after),
    ...mailNews(world, before),
    ...[...after.troubled]
      .filter((trouble) => !before.troubled.has(trouble))
      .map((trouble) => `人の確認を待つメールがあります（${trouble}）`),
  ]
}

function registrationNews(before: Scene, after: Scene): string[] {
  const added = [...after.registrations].filter(([id]) => id && !before.registrations.has(id))
  const removed = [...before.registrations].filter(([id]) => id && !after.registrations.has(id))
  const changed = [...after.registrations].filter(([id, { status }]) => {
    const old = before.registrations.get(id)
    return id !== '' && old !== undefined && old.status !== status
  })
  return [
    ...added.map(([id, { name, status }]) => `${name} 様を登録しました（${id}・${status}）`),
    ...removed.map(([id, { name }]) => `${name} 様の行がなくなりました（${id}）`),
    ...changed.map(([id, { name, status }]) => `${name} 様を「${status}」にしました（${id}）`),
  ]
}

function mailNews(world: World, before: Scene): string[] {
  const fresh = world.mail.sent().filter(({ id }) => !before.sent.has(id))
  if (fresh.length === 0) return []
  const keys = new Map(
    readRows(world, '送信記録').map((row) => [String(row.メールID), String(row.照合キー)]),
  )
  const byName = new Map<string, string[]>()
  for (const mail of fresh) {
    const key = readMailKey(keys.get(mail.id) ?? '')
    const name = key ? mailKinds[key.kind].name : `「${mail.subject}」`
    byName.set(name, [...(byName.get(name) ?? []), recipientOf(mail.text)])
  }
  return [...byName].map(([name, recipients]) => {
    const [only = ''] = recipients
    const whom = recipients.length === 1 && only !== '' ? only : `${recipients.length} 名`
    return `${name}を ${whom} に送りました`
  })
}

/** The third line of the address block, 「百瀬 遥香 様」. */
function recipientOf(text: string): string {
  return /^(.{1,40}[ 　]様)$/m.exec(text)?.[1]?.trim() ?? ''
}
