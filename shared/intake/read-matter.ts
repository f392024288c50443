import type { IntentReading } from './intent/choose-intent.ts'
import { readIntent } from './intent/read-intent.ts'
import { isOutsider } from './intent/read-pitch.ts'
import { readReplyKind } from './intent/reply-kind.ts'
import type { Letter } from './letter/open-letter.ts'
import { nameOf } from './name/same-person.ts'
import type { Completed } from './people/complete-people.ts'
import { exchangeOf } from './people/exchange-of.ts'
import type { People } from './people/gather-people.ts'
import { answersOurQuestion, listsPeople } from './people/lists-people.ts'
import { goesElsewhere } from './prose/elsewhere.ts'
import { mentionedIn } from './prose/mentions.ts'
import { domainOf } from './text/find-addresses.ts'
import { squeeze } from './text/fold-text.ts'
import { heads } from './words/job-titles.ts'

/** A company that a town has charged with its paperwork. */
function appliesForOfficers({ self, participants }: Completed): boolean {
  return (
    self === 'contact' &&
    participants.length > 0 &&
    participants.every(({ municipality, name }) => municipality !== '' && name !== '')
  )
}

/** 「当センターは2市で構成する一部事務組合です」 (R4) */
const ofJointBody =
  /(?:当|本|弊|私ども|我々)[^。]{0,24}(?:一部事務組合|広域連合|事務組合|企業団|広域行政)/u

/** Under lg.jp is nobody but local governments and what they form together. */
const writesFromOffice = ({ sender }: Letter): boolean =>
  sender.origin === 'from' && /\.lg\.jp$/u.test(domainOf(sender.address))

const familyName = (name: string): string => name.split(' ')[0] ?? ''

const isHead = (title: string, head: string): boolean =>
  title.includes(head) && !title.includes(`副${head}`)

/** Of whom the letter tells that they stay away, beside those whom a form names. */
function strangersIn({ listed }: People, { participants }: Completed): readonly string[] {
  const names = participants.map(({ name }) => name)
  const away = listed
    .filter((draft) => draft.role === 'leaving' && !names.includes(nameOf(draft)))
    .map((draft) => familyName(nameOf(draft)))
    .filter((name) => name !== '')
  // 「なお、市長は別の公務のため出席できません」 beside who comes.
  const absent = heads.filter((head) => !participants.some(({ title }) => isHead(title, head)))
  return names.some((name) => name !== '') ? [...away, ...absent] : away
}

/** Whether a sentence names anybody but the writer and those whom the mail is about. */
function namesOtherThan({ self }: People, { participants }: Completed) {
  const known = [nameOf(self), ...participants.map(({ name }) => name)].map(squeeze)
  return (sentence: string): boolean =>
    mentionedIn(sentence).some((name) => !known.some((one) => one !== '' && one.startsWith(name)))
}

/** 「会社名：…」 in the form of one person says it as well as his signature. */
function organisationOf({ self, listed: [only, ...more], group }: People): string {
  const filled = more.length === 0 ? (only?.organisation ?? group.organisation) : undefined
  return (self.organisation ?? filled)?.value ?? ''
}

/** What a mail asks for, by all that is read of the people in it. */
export function readMatter(letter: Letter, people: People, completed: Completed): IntentReading {
  const text = letter.own.body.join('\n')
  const read = readIntent({
    subject: letter.subject,
    sentences: letter.sentences.filter((one) => !goesElsewhere(one)),
    answered: `${letter.subject}\n${letter.quoted.join('\n')}`,
    reply: readReplyKind(letter.subject, letter.quoted),
    form: listsPeople(completed, people, {
      text: `${letter.subject}\n${letter.lines.join('\n')}`,
      quoted: letter.quoted,
    }),
    asked: answersOurQuestion(letter.quoted, text),
    sender: completed.self,
    writer: familyName(nameOf(people.self)),
    strangers: strangersIn(people, completed),
    namesOther: namesOtherThan(people, completed),
    exchange: exchangeOf(completed, `${letter.subject}\n${text}`),
  })
  const { self, group } = people
  const isOfBody = self.body ?? self.jointBody ?? group.jointBody ?? ofJointBody.exec(text)
  const outsider = isOutsider({
    text,
    organisation: organisationOf(people),
    appliesFor: appliesForOfficers(completed) ? 'officers' : 'himself',
    municipal:
      completed.byDomain === 'yes' || writesFromOffice(letter)
        ? 'domain'
        : isOfBody
          ? 'words'
          : 'no',
  })
  return outsider ? { intent: 'ineligible', secondary: [], evidence: read.evidence } : read
}
