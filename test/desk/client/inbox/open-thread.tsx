import type { DeskState, OpenMail } from '../../desk-api.ts'
import { deskClient } from '../desk-client.ts'
import { RegisterSender } from '../panel/register-sender.tsx'
import { useFresh } from '../use-fresh.ts'
import { MailSheet } from './mail-sheet.tsx'

type Props = {
  readonly id: string
  readonly state: DeskState
}

/** The opened message and what the secretariat answered in its thread. */
export function OpenThread({ id, state }: Props) {
  const thread = useFresh(() => deskClient.thread(id), state.version)
  if (thread === null) return null
  const { opened, answers } = thread
  return (
    <article class="thread">
      <h2>{opened.subject || '（件名なし）'}</h2>
      <MailSheet mail={opened}>
        <RegisterSender mail={opened} />
      </MailSheet>
      {answers.map((answer: OpenMail) => (
        <MailSheet key={answer.id} mail={answer} />
      ))}
    </article>
  )
}
