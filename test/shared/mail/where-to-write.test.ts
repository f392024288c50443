import { expect, it } from 'vitest'
import { settingDefinitions } from '../../../shared/book/settings.ts'
import { allTabs } from '../../../shared/book/tabs/all-tabs.ts'
import { mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { whereToWrite } from '../../../shared/mail/words/where-to-write.ts'

/** What the system knows or a dialog asks for; people fill no cell of that name. */
const derived = [
  ...['受付番号', '変更前', '変更後'],
  ...['誤った知らせ', '正しい内容', '訂正の理由'],
]
const needed = Object.values(mailKinds).flatMap(({ needs }) => needs)
const facts = [...new Set(['研究会名', '主催', ...needed])].filter(
  (name) => !derived.includes(name),
)

const headers = Object.values(allTabs).flatMap(({ title, columns }) =>
  Object.values(columns as Readonly<Record<string, { header: string }>>).map(
    ({ header }) => `「${title}」の「${header}」`,
  ),
)
const settings = Object.values(settingDefinitions).map(({ item }) => `設定「${item}」`)

it.each(facts)('names the cell to fill in when a mail lacks %s', (name) => {
  const place = whereToWrite(name)
  expect([...headers, ...settings].filter((cell) => place.includes(cell))).not.toEqual([])
})
