import { mailKindLabel, text } from '../text.ts'
import type { AnnouncedMail } from './announced-mail.ts'

type Props = { readonly mail: AnnouncedMail | undefined; readonly undoSeconds: number }

/** Which mail will go out, where, when, and what it does not mean. */
export function MailNote({ mail, undoSeconds }: Props) {
  if (!mail) return <section class="mail">{text.noMail}</section>
  return (
    <section class="mail" aria-label={text.mailHeading}>
      {text.mailHeading}
      <b>
        {text.mailTitle(mailKindLabel(mail.kind), text.mailPlace[mail.place])}
        {mail.recipients > 1 && text.eachTheirOwn(mail.recipients)}
      </b>
      {text.mailWhen(undoSeconds)}
      {mail.withMembership && text.mailWithMembership}
      {mail.unreachable > 0 && text.mailUnreachable(mail.unreachable)}
      {mail.undecided && text.mailUndecided}
    </section>
  )
}
