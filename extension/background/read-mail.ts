import type { Application, IncomingMail, IntakeContext } from '../../shared/intake/application.ts'
import { readApplication } from '../../shared/intake/read-application.ts'
import type { AnswerOf } from '../../shared/protocol/answers.ts'

/** Reads a mail with what the script last said about mailbox, meetings and its own people. */
export function readMail(mail: IncomingMail, hello: AnswerOf<'hello'>): Application {
  const context: IntakeContext = {
    mailbox: hello.mailbox,
    secretariat: hello.secretariat,
    guests: hello.meetings.flatMap((meeting) => meeting.guests),
    domainTable: hello.domainTable,
    meetings: hello.meetings.map(({ meetingId, kind, name, date, start }) => ({
      meetingId,
      kind,
      name,
      date,
      start,
    })),
  }
  return readApplication(mail, context)
}
