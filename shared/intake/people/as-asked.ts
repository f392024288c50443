import type { Evidence, Intent, Participant } from '../application.ts'
import { sayBoth } from '../text/plain-sentence.ts'
import type { Completed } from './complete-people.ts'
import { familyOf } from './read-named-twice.ts'

type Matter = { readonly intent: Intent; readonly evidence: Evidence | null }

/** Intents by which somebody comes, or becomes one of ours. */
const comes: readonly Intent[] = ['register', 'observe', 'join', 'accept', 'acknowledge']

/** Intents that nobody has for another. */
const ofWriter: readonly Intent[] = ['question', 'optOut', 'ineligible']

/** A mail without any matter of ours from an address of which nothing is known, or a name. */
function isNobody({ name, municipality, department }: Participant): boolean {
  return name === '' || name + municipality + department === ''
}

/** A company's address names a town, and so does what it sells: neither is its municipality. */
function withoutMunicipality(person: Participant): Participant {
  const { municipality: _name, municipalityCode: _code, ...evidence } = person.evidence
  return {
    ...person,
    municipality: '',
    municipalityCode: '',
    municipalityCandidates: [],
    evidence,
  }
}

/** Nobody is proposed: who wrote is whom to ask. */
function askWriter(read: Completed): Completed {
  const { name, email } = read.writer()
  return { ...read, participants: [], contact: read.contact ?? { name, email }, self: 'contact' }
}

const clauseBefore = /^.*(?:です|ます|た|ん|る)(?:が|けれども?|ところ)[、\s]/u

/** 「私と係長の中川は欠席します」 */
const withOthers =
  /(?:私|わたくし|小職)(?:と|、|及び|および|並びに)|(?:と|及び|および|並びに)(?:私|わたくし|小職)/u

/** 「2名で申し込みましたが、近藤は欠席します」: of several, whom the clause names that takes back. */
function takenBack({ participants, writer }: Completed, quote: string): readonly Participant[] {
  const said = sayBoth(quote)
  const clause = said.replace(clauseBefore, '')
  const own = withOthers.test(clause) ? writer().name : ''
  const named = participants.filter(
    ({ name }) => name !== '' && (clause.includes(familyOf(name)) || name === own),
  )
  return clause === said || named.length === 0 ? participants : named
}

/** Whom the mail is about, where what it asks for and what it says of people agree; nobody where they do not. */
export function asAsked({ intent, evidence }: Matter, read: Completed): Completed {
  const { participants } = read
  if (intent === 'other' && participants.every(isNobody)) return { ...read, participants: [] }
  // Who asks, asks; of whom he speaks has not applied.
  if (
    ofWriter.includes(intent) &&
    participants.length !== 1 &&
    (intent === 'question' || participants.length === 0)
  )
    return asAsked({ intent, evidence }, { ...read, participants: [read.writer()] })
  if (intent === 'cancel' && participants.length > 1)
    return { ...read, participants: takenBack(read, evidence?.quote ?? '') }
  // 「前任の小林から引き継ぎました」 above an application in words that were not understood.
  if (read.gone === 'all' && comes.includes(intent)) return askWriter(read)
  return intent === 'ineligible'
    ? { ...read, participants: participants.map(withoutMunicipality) }
    : read
}
