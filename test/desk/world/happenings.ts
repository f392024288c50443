import { mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { readMailKey } from '../../../shared/mail/kind/mail-key.ts'
import type { World } from '../../google/open-world.ts'
import { addresseeOf } from './addressee-of.ts'
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

/** What changed since `before`, in the order in which people would tell it; blank when nothing did. */
export function tellDifference(world: World, before: Scene): string {
  const after = look(world)
  const arrived = after.inbox - before.inbox
  const troubles = [...after.troubled].filter((trouble) => !before.troubled.has(trouble))
  return [
    arrived > 0 ? `新しいメールが ${arrived} 通届きました` : '',
    ...registrationNews(before, after),
    mailNews(world, before),
    troubles.length > 0 ? `人の確認を待つメールがあります（${troubles.join('、')}）` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join('。')
}

function registrationNews(before: Scene, after: Scene): string[] {
  const { registrations: old } = before
  const { registrations: now } = after
  const tell = (ids: readonly string[], words: (status: string) => string) => {
    const byWords = new Map<string, string[]>()
    for (const id of ids) {
      const { name, status } = now.get(id) ?? old.get(id) ?? { name: '', status: '' }
      byWords.set(words(status), [...(byWords.get(words(status)) ?? []), `${name} 様（${id}）`])
    }
    return [...byWords].map(([what, [first = '', ...more]]) =>
      more.length === 0 ? `${first}${what}` : `${first}ほか${more.length}名${what}`,
    )
  }
  const named = (ids: Iterable<string>) => [...ids].filter((id) => id !== '')
  const kept = named(now.keys()).filter((id) => old.has(id))
  return [
    ...tell(
      named(now.keys()).filter((id) => !old.has(id)),
      (status) => `を「${status}」で登録しました`,
    ),
    ...tell(
      named(old.keys()).filter((id) => !now.has(id)),
      () => 'の登録がなくなりました',
    ),
    ...tell(
      kept.filter((id) => old.get(id)?.status !== now.get(id)?.status),
      (status) => `を「${status}」にしました`,
    ),
  ]
}

function mailNews(world: World, before: Scene): string {
  const fresh = world.mail.sent().filter(({ id }) => !before.sent.has(id))
  if (fresh.length === 0) return ''
  const keys = new Map(
    readRows(world, '送信記録').map((row) => [String(row.メールID), String(row.照合キー)]),
  )
  const byName = new Map<string, string[]>()
  for (const mail of fresh) {
    const key = readMailKey(keys.get(mail.id) ?? '')
    const name = key ? mailKinds[key.kind].name : `「${mail.subject}」`
    byName.set(name, [...(byName.get(name) ?? []), addresseeOf(mail.text)])
  }
  const parts = [...byName].map(([name, addressees]) => {
    const [only = ''] = addressees
    const whom = addressees.length === 1 && only !== '' ? only : `${addressees.length} 名`
    return `${name}を ${whom} に`
  })
  return `${parts.join('、')}送りました`
}
