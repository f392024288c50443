import { useEffect, useState } from 'preact/hooks'
import type { DeskState } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { useFresh } from '../use-fresh.ts'
import { MailList } from './mail-list.tsx'
import { OpenThread } from './open-thread.tsx'
import { useDroppedMails } from './use-dropped-mails.ts'

type Props = { readonly state: DeskState; readonly onChange: () => void }

/** What came in, and the opened message beside it. Files of mails can be dropped anywhere on it. */
export function InboxPlace({ state, onChange }: Props) {
  const [opened, setOpened] = useState<string | null>(null)
  const mails = useFresh(deskClient.inbox, state.version)
  const dropping = useDroppedMails((id) => {
    setOpened(id)
    onChange()
  })

  useEffect(() => {
    if (opened !== null) onChange() // opening marks it as read
  }, [opened, onChange])

  return (
    <section class={`inbox${dropping ? ' dropping' : ''}`} aria-label="受信箱">
      <MailList mails={mails ?? []} now={state.now} opened={opened} onOpen={setOpened} />
      <div class="reading">
        {opened === null ? (
          <p class="nothing">
            左の一覧からメールを選んでください。
            <small>手元の .eml ファイルをここに落とすと、受信箱に入ります。</small>
          </p>
        ) : (
          <OpenThread key={opened} id={opened} state={state} />
        )}
      </div>
      {dropping && <p class="drop-hint">ここに落とすと、受信箱に届きます</p>}
    </section>
  )
}
