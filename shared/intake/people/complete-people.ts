import { fullNameOf } from '../../municipality/bodies.ts'
import { domainBodies } from '../../municipality/domain-bodies.ts'
import type { Application, Evidence, Participant, ParticipantField } from '../application.ts'
import { isSeconded } from '../eligibility/is-seconded.ts'
import { judgeEligibility } from '../eligibility/judge-eligibility.ts'
import {
  candidateOf,
  type Municipality,
  resolveMunicipality,
} from '../eligibility/resolve-municipality.ts'
import { isOfOwnUnit } from '../name/own-unit.ts'
import type { Found, PersonDraft } from '../name/person-draft.ts'
import { isPartOfName, nameBegins } from '../name/person-name.ts'
import { isSamePerson, nameOf } from '../name/same-person.ts'
import { domainOf } from '../text/find-addresses.ts'
import { phonesDisagree } from '../text/find-phones.ts'
import { sentencesOf } from '../text/sentences.ts'
import { isChief, readTitle } from '../words/job-titles.ts'
import { isUnit } from '../words/office-units.ts'
import { chooseEmail } from './choose-email.ts'
import { choosePhone } from './choose-phone.ts'
import { chooseRoster, type Roster, type RosterFacts } from './choose-roster.ts'

export type Completed = {
  readonly participants: readonly Participant[]
  readonly contact: Application['contact']
  readonly municipalities: readonly Municipality[]
  readonly byDomain: 'yes' | 'no'
  readonly phones: 'one' | 'several'
  /** Whether all of them are said to leave or stay away, and nobody to come. */
  readonly gone: 'all' | 'no'
  /** Whether the sender takes part. */
  readonly self: 'participant' | 'contact'
  /** The sender as far as the mail tells of him, whether he takes part or not. */
  readonly writer: () => Participant
}

type Input = RosterFacts & {
  readonly letter: readonly string[]
  readonly closing: readonly string[]
}

type Scene = Input & {
  readonly mail: Municipality
  readonly roster: Roster
  readonly signals: Parameters<typeof resolveMunicipality>[0]
}

function phoneOf(draft: PersonDraft, scene: Scene): Found | undefined {
  const phone = choosePhone(draft, scene)
  return phone && { value: phone.number, evidence: { source: 'body', quote: phone.quote } }
}

/** 「政策調整課長」 and nothing else about the office: its section is 政策調整課. */
function unitOfTitle(draft: PersonDraft): Found | undefined {
  const title = draft.fields.title
  const reading = title && readTitle(title.value)
  return reading && isUnit(reading.unit) && title.value.startsWith(`${reading.unit}長`)
    ? { value: reading.unit, evidence: title.evidence }
    : undefined
}

/** 「0875-00-3011（地域戦略課直通）でお願いします」, of who writes and names no other section. */
function deskOf(draft: PersonDraft, scene: Scene): Found | undefined {
  const phone = scene.roster.people.length === 1 ? choosePhone(draft, scene) : undefined
  return phone?.desk !== undefined && isSamePerson(draft, scene.people.self)
    ? { value: phone.desk, evidence: { source: 'body', quote: phone.quote } }
    : undefined
}

function departmentOf(draft: PersonDraft, scene: Scene): Found | undefined {
  const { self, group } = scene.people
  // A mayor belongs to no section that writes for him.
  if (isChief(draft.fields.title?.value ?? '')) return draft.fields.department
  const near = isOfOwnUnit(draft, scene.letter)
  return (
    draft.fields.department ??
    group.fields.department ??
    (near || (nameOf(self) === '' && self.fields.department?.evidence.source !== 'from')
      ? self.fields.department
      : undefined) ??
    unitOfTitle(draft) ??
    deskOf(draft, scene)
  )
}

/** An address at another municipality than the sender's: a person decides which it is. */
function withoutOtherDomain(draft: PersonDraft, mail: Municipality): Municipality {
  const [body, ...more] = domainBodies(domainOf(draft.fields.email?.value ?? ''))
  if (!body || more.length > 0 || !mail.body || body === mail.body) return mail
  return { ...mail, body: undefined, candidates: [body, mail.body], state: 'conflict' }
}

function municipalityOf(draft: PersonDraft, scene: Scene): Municipality {
  if (draft === scene.people.self) return scene.mail
  if (!draft.body) return withoutOtherDomain(draft, scene.mail)
  const own = resolveMunicipality(
    { ...scene.signals, said: [draft.body] },
    scene.context.domainTable,
  )
  return own.state === 'ambiguous' && scene.mail.body && own.candidates.includes(scene.mail.body)
    ? scene.mail
    : own
}

function secondedIs(draft: PersonDraft, { people, letter }: Scene): 'yes' | 'no' {
  const isSpokenOf = letter.some((line) => /出向|派遣/.test(line))
  if (!isSpokenOf || !isSamePerson(draft, people.self)) return 'no'
  return isSeconded(nameBegins(nameOf(draft)), sentencesOf(letter)) ? 'yes' : 'no'
}

function completeOne(
  draft: PersonDraft,
  scene: Scene,
): { participant: Participant; municipality: Municipality } {
  const municipality = municipalityOf(draft, scene)
  const department = departmentOf(draft, scene)
  const email = chooseEmail(draft, scene)
  const jointBody = draft.jointBody ?? scene.people.group.jointBody ?? scene.people.self.jointBody
  const organisation = (draft.organisation ?? scene.people.self.organisation)?.value ?? ''
  const evidence: Partial<Record<ParticipantField, Evidence>> = {}
  const take = (field: ParticipantField, found: Found | undefined): string => {
    if (found) evidence[field] = found.evidence
    return found?.value ?? ''
  }
  const body = municipality.body
  const named = body && jointBody === undefined ? fullNameOf(body) : (jointBody?.value ?? '')
  const bodyEvidence = jointBody?.evidence ?? municipality.evidence
  if (named !== '' && bodyEvidence) evidence.municipality = bodyEvidence
  if (body && jointBody === undefined && bodyEvidence) evidence.municipalityCode = bodyEvidence
  const participant: Participant = {
    name: take('name', draft.fields.name),
    kana: take('kana', draft.fields.kana),
    municipality: named,
    municipalityCode: body && jointBody === undefined ? body.code : '',
    department: take('department', department),
    title: take('title', draft.fields.title),
    email: take('email', email),
    phone: take('phone', phoneOf(draft, scene)),
    ...(draft.role === 'leaving' || draft.role === 'incoming' ? { role: draft.role } : {}),
    eligibility: judgeEligibility({
      municipality,
      address: scene.sender.address,
      trusted: scene.signals.trusted,
      department: department?.value ?? '',
      title: draft.fields.title?.value ?? '',
      organisation,
      jointBody: jointBody?.value ?? '',
      seconded: secondedIs(draft, scene),
    }),
    municipalityCandidates: municipality.candidates.map(candidateOf),
    evidence,
  }
  return { participant, municipality }
}

/** 「担当：大野」 in the mail of 大野 恵. */
function fullerName(contact: PersonDraft, self: PersonDraft): string {
  const [said, own] = [nameOf(contact), nameOf(self)]
  return isPartOfName(said, own) ? own : said
}

/** Decides who takes part and fills each person's fields with what the mail says about them. */
export function completePeople(input: Input): Completed {
  const { people, sender, context } = input
  const said = [people.group.body, people.self.body, people.listed[0]?.body].filter(
    (one) => one !== undefined,
  )
  const trusted = sender.origin === 'forwarded' || sender.origin === 'none' ? 'no' : 'yes'
  const signals = { address: sender.address, trusted, said, nearby: people.nearby } as const
  const mail = resolveMunicipality(signals, context.domainTable)
  const roster = chooseRoster(input)
  const scene: Scene = { ...input, mail, roster, signals }
  const done = roster.people.map((draft) => completeOne(draft, scene))
  const contact = roster.contact
  return {
    participants: done.map(({ participant }) => participant),
    contact: contact
      ? {
          name: fullerName(contact, people.self),
          email:
            contact.fields.email?.value ??
            (contact === people.self ||
            nameOf(people.self) === '' ||
            isSamePerson(contact, people.self)
              ? sender.address
              : ''),
        }
      : null,
    municipalities: done.map(({ municipality }) => municipality),
    byDomain: mail.byDomain,
    phones: roster.people.some(({ phones }) => phonesDisagree(phones)) ? 'several' : 'one',
    gone: roster.gone,
    writer: () => completeOne(people.self, scene).participant,
    self:
      contact && (contact === people.self || isSamePerson(contact, people.self))
        ? 'contact'
        : 'participant',
  }
}
