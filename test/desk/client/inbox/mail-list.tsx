import type { MailRow } from '../../desk-api.ts'
import { whenInList } from '../japan-words.ts'

type Props = {
  readonly mails: readonly MailRow[]
  readonly now: number
  readonly opened: string | null
  readonly onOpen: (id: string) => void
}

/** Arrow keys walk through the list, as in any mail program. */
function walk(event: KeyboardEvent): void {
  const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const
  const way = step[event.key as keyof typeof step]
  const row = event.target instanceof Element ? event.target.closest('li') : null
  const button = way && row?.[way]?.querySelector('button')
  if (!button) return
  event.preventDefault()
  button.focus()
}

export function MailList({ mails, now, opened, onOpen }: Props) {
  return (
    <ul class="mail-list" aria-label="メールの一覧" onKeyDown={walk}>
      {mails.map((mail) => (
        <li key={mail.id}>
          <button
            type="button"
            class={mail.unread ? 'unread' : ''}
            aria-current={mail.id === opened ? 'true' : undefined}
            onClick={() => onOpen(mail.id)}
          >
            <span class="who">{mail.from.name || mail.from.address}</span>
            <time>{whenInList(mail.at, now)}</time>
            <span class="subject">{mail.subject || '（件名なし）'}</span>
            {mail.labels.map((label) => (
              <em key={label} class="label">
                {label}
              </em>
            ))}
            <span class="snippet">{mail.snippet}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
