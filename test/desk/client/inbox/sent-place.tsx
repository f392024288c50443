import { useState } from 'preact/hooks'
import type { DeskState, OpenMail } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { whenInList } from '../japan-words.ts'
import { useFresh } from '../use-fresh.ts'
import { MailSheet } from './mail-sheet.tsx'

/** Every mail that the system sent, word for word, and what lies ready as a draft. */
export function SentPlace({ state }: { state: DeskState }) {
  const mails = useFresh(deskClient.sent, state.version)
  const [opened, setOpened] = useState<string | null>(null)
  const all = mails ? [...mails.drafts, ...mails.sent] : []
  const mail = all.find(({ id }) => id === opened) ?? all[0]
  if (mails !== null && mail === undefined)
    return (
      <section class="inbox" aria-label="送信済み">
        <p class="nothing">
          まだ何も送っていません。
          <small>登録するか、シートで「参加決定」「送る」を選ぶと、ここに並びます。</small>
        </p>
      </section>
    )
  return (
    <section class="inbox" aria-label="送信済み">
      <ul class="mail-list" aria-label="送ったメールの一覧">
        {all.map((one) => (
          <SentRow
            key={one.id}
            mail={one}
            draft={mails?.drafts.includes(one) === true}
            now={state.now}
            current={one === mail}
            onOpen={() => setOpened(one.id)}
          />
        ))}
      </ul>
      <div class="reading">
        {mail && (
          <article class="thread">
            <h2>{mail.subject}</h2>
            <MailSheet mail={mail} />
          </article>
        )}
      </div>
    </section>
  )
}

type RowProps = {
  readonly mail: OpenMail
  readonly draft: boolean
  readonly now: number
  readonly current: boolean
  readonly onOpen: () => void
}

function SentRow({ mail, draft, now, current, onOpen }: RowProps) {
  return (
    <li>
      <button type="button" aria-current={current ? 'true' : undefined} onClick={onOpen}>
        <span class="who">{mail.to.name || mail.to.address}</span>
        <time>{whenInList(mail.at, now)}</time>
        <span class="subject">{mail.subject}</span>
        {draft && <em class="label label-draft">下書き</em>}
        <span class="snippet">{mail.snippet}</span>
      </button>
    </li>
  )
}
