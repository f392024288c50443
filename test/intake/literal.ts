import type { Application, IncomingMail, Participant } from '../../shared/intake/application.ts'
import { foldText } from '../../shared/intake/text/fold-text.ts'
import { htmlToText } from '../../shared/intake/text/html-to-text.ts'
import { bodyByCode } from '../../shared/municipality/bodies.ts'
import { domainBodies } from '../../shared/municipality/domain-bodies.ts'
import { foldBodyName } from '../../shared/municipality/fold-body-name.ts'

const tight = (text: string): string => foldText(text).replace(/\s+/g, '')
const digits = (text: string): string => text.replace(/\D/g, '')

/** A note in brackets may stand inside a name. */
const note = /[(<[][^()<>[\]]{0,40}[)>\]]/g

/** Everything in which a value may stand: the words, the subject, the sender. */
function wordsOf(mail: IncomingMail): string {
  const { from, headers, replyTo } = mail
  // A text part that says nothing gives way to the HTML part.
  const text = mail.text.length < 300 ? `${mail.text}\n${htmlToText(mail.html)}` : mail.text
  return [
    text,
    mail.subject,
    from?.name ?? '',
    from?.address ?? '',
    // Read when our own group has put itself into From.
    replyTo?.name ?? '',
    replyTo?.address ?? '',
    headers['x-original-from'] ?? '',
  ]
    .flatMap((part) => [tight(part), tight(part).replace(note, '')])
    .join('\n')
}

function problemsOf(person: Participant, words: string): readonly string[] {
  const problems: string[] = []
  for (const field of ['name', 'kana', 'department', 'title', 'email'] as const)
    for (const part of person[field].split(' '))
      if (part !== '' && !words.includes(part.replace(/\s/g, '')))
        problems.push(`${field}: ${part}`)
  const phone = digits(person.phone).replace(/^0/, '')
  if (phone !== '' && !digits(words).includes(phone)) problems.push(`phone: ${person.phone}`)
  const body = bodyByCode(person.municipalityCode)
  if (body) {
    const said = foldBodyName(words).includes(foldBodyName(body.name))
    const domains = words.match(/@[\w.-]+/g) ?? []
    const followed = domains.some((domain) => domainBodies(domain.slice(1)).includes(body))
    if (!said && !followed) problems.push(`municipality: ${body.name}`)
  }
  return problems
}

/** Values that the mail does not contain and that do not follow from a domain in it. */
export function inventedValues(application: Application, mail: IncomingMail): readonly string[] {
  const words = wordsOf(mail)
  return application.participants.flatMap((person) => problemsOf(person, words))
}
