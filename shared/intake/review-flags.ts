import type { IncomingMail, Participant, ReviewFlag } from './application.ts'
import { isFreeMail } from './eligibility/judge-eligibility.ts'
import type { Sender } from './letter/choose-sender.ts'
import type { MeetingReading } from './meeting/read-meeting.ts'
import type { Completed } from './people/complete-people.ts'
import { beginsWithFamilyName, isFamilyName } from './words/family-names.ts'

/** 生田目: three characters of which none is known to be a family name. */
const isRare = (name: string): boolean =>
  /^\p{Script=Han}{3}$/u.test(name) && !beginsWithFamilyName(name)

/** Only a family name, or none at all. */
function isIncomplete({ name }: Participant): boolean {
  return (
    name === '' ||
    (!/\s/.test(name) && ([...name].length <= 2 || isFamilyName(name) || isRare(name)))
  )
}

const besides = /(?:他|ほか|外)\s?(\d{1,2})\s?(?:名|人)/u

/** 「田中 誠司 外1名」: more come than are named. */
function countsMore({ participants }: Completed, letter: readonly string[]): boolean {
  const more = letter.map((line) => besides.exec(line)?.[1]).find((found) => found !== undefined)
  return participants.length > 0 && Number(more ?? 0) >= participants.length
}

const formFile = /\.(?:docx?|xlsx?|pdf|jtd|rtf|txt|zip|odt|ods)$/i

export type ReviewFacts = {
  readonly mail: IncomingMail
  readonly sender: Sender
  readonly letter: readonly string[]
  readonly completed: Completed
  readonly meeting: MeetingReading
}

/** Why a person should look twice; order as in DESIGN §9. */
export function reviewFlags({
  mail,
  sender,
  letter,
  completed,
  meeting,
}: ReviewFacts): readonly ReviewFlag[] {
  const states = completed.municipalities.map(({ state }) => state)
  const { participants } = completed
  const checks: readonly (readonly [ReviewFlag, boolean])[] = [
    // 「係長が参加します」: somebody comes, and nobody is named.
    [
      'name-incomplete',
      participants.some(isIncomplete) ||
        countsMore(completed, letter) ||
        (participants.length === 0 && completed.self === 'contact'),
    ],
    [
      'municipality-unknown',
      participants.some(({ municipality }) => municipality === '') && states.includes('unknown'),
    ],
    ['municipality-ambiguous', states.includes('ambiguous')],
    ['municipality-conflict', states.includes('conflict')],
    [
      'eligibility-unclear',
      participants.some(({ eligibility }) => eligibility.verdict === '要確認'),
    ],
    ['free-mail', isFreeMail(sender.address)],
    ['foreign-reply-to', sender.foreignReplyTo],
    ['forwarded', sender.origin === 'forwarded' || sender.origin === 'colleague'],
    ['on-behalf', completed.self === 'contact' || sender.origin === 'colleague'],
    ['meeting-unclear', meeting.unclear === 'unclear'],
    ['phone-ambiguous', completed.phones === 'several'],
    ['attachment-unread', mail.attachmentNames.some((name) => formFile.test(name))],
  ]
  return checks.filter(([, holds]) => holds).map(([flag]) => flag)
}
