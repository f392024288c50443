import type { Intent, Participant } from '../application.ts'
import type { Completed } from './complete-people.ts'

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

/** Whom the mail is about, where what it asks for and what it says of people agree; nobody where they do not. */
export function asAsked(intent: Intent, read: Completed): Completed {
  const { participants } = read
  if (intent === 'other' && participants.every(isNobody)) return { ...read, participants: [] }
  // Who asks, asks; of whom he speaks has not applied.
  if (
    ofWriter.includes(intent) &&
    participants.length !== 1 &&
    (intent === 'question' || participants.length === 0)
  )
    return asAsked(intent, { ...read, participants: [read.writer()] })
  // 「前任の小林から引き継ぎました」 above an application in words that were not understood.
  if (read.gone === 'all' && comes.includes(intent)) return askWriter(read)
  return intent === 'ineligible'
    ? { ...read, participants: participants.map(withoutMunicipality) }
    : read
}
