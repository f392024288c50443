import { domainBodies } from '../../municipality/domain-bodies.ts'
import { findBodies } from '../../municipality/find-bodies.ts'
import type { Evidence } from '../application.ts'
import { readForm } from '../form/read-form.ts'
import { hasFormLabels } from '../form/read-forms.ts'
import { readLabels } from '../form/read-label.ts'
import type { Sender } from '../letter/choose-sender.ts'
import { fitsAddress } from '../name/fits-address.ts'
import { parsePerson } from '../name/parse-person.ts'
import { newDraft, type PersonDraft, setField } from '../name/person-draft.ts'
import { isPartOfName } from '../name/person-name.ts'
import { absorb, isSamePerson, nameOf } from '../name/same-person.ts'
import { draftOf } from '../prose/read-introduction.ts'
import { readPersonLines } from '../prose/read-person-lines.ts'
import { readSignature } from '../prose/read-signature.ts'
import { domainOf } from '../text/find-addresses.ts'
import { isProse, type OwnText } from '../text/split-signature.ts'
import { withoutNotice } from '../text/without-notice.ts'
import { beginsWithFamilyName } from '../words/family-names.ts'
import { isChief } from '../words/job-titles.ts'
import { isOfficeWords } from '../words/office-words.ts'
import { joinPeople } from './join-people.ts'

/** 「みう」, 「中国山地新報」: how somebody wants to be called, or a paper, is no name to register. */
function isCalledSo(name: string): boolean {
  if (/^[\p{Script=Hiragana}ー]{1,5}$/u.test(name)) return false
  // 「（株）ソラトビ 広報」
  if (isOfficeWords(name)) return false
  return !/^\p{Script=Han}{6,}$/u.test(name) || beginsWithFamilyName(name)
}

/** 「阿部 沙耶(神山町総務課)」, 「日南市商工・マーケティング課」, 「S. Minamoto」. */
export function readDisplayName(sender: Sender, family = ''): PersonDraft {
  const name = sender.name.replace(/["']/g, '').replace(/@.*$/, '')
  if (name === '' || /[<>=]/.test(name)) return newDraft('self')
  const evidence: Evidence = {
    source: sender.origin === 'forwarded' || sender.origin === 'colleague' ? 'quoted' : 'from',
    quote: sender.name,
  }
  const read = parsePerson(name, 'labelled')
  // 「嶽本長四郎」 of who calls himself 嶽本, whatever his name looks like.
  const isOwn = family.length > 1 && name.startsWith(family) && /^\p{Script=Han}{3,6}$/u.test(name)
  if (isOwn && read.name === '') return draftOf({ ...parsePerson(''), name }, evidence)
  if (read.rest.length > 0) return newDraft('self')
  // 「早川 翔｜ジチナビ」: what he sells.
  const kana = /[|｜]/u.test(name) ? '' : read.kana
  const called = isCalledSo(read.name) ? { ...read, kana } : { ...read, name: '', kana: '' }
  // 「学生」, 「係長」: a title of nobody and nowhere.
  const nowhere =
    called.name + called.department === '' && !called.body && called.organisation === ''
  return draftOf(nowhere ? { ...called, title: '' } : called, evidence)
}

/** 「檜枝岐村企画観光課　主事　島 未来」 above the first sentence: the writer, unless the head of the office signs. */
export function absorbHeading(self: PersonDraft, lines: readonly string[]): void {
  const first = lines.findIndex(isProse)
  const above = lines
    .slice(0, first < 0 ? 0 : Math.min(first, 14))
    .filter(
      (line) =>
        !/様|御中|殿|各位|事務局|株式会社|長 {2,}|公印/.test(line) && readLabels(line).length === 0,
    )
  const several = joinPeople(readPersonLines(above, new Set(), 'below')).length > 1
  if (several && nameOf(self) === '') return
  const person = readSignature(above, nameOf(self))
  forgetSignatory(person, self)
  if (nameOf(person) !== '' && (nameOf(self) === '' || isSamePerson(person, self)))
    absorb(self, person)
  else {
    if (person.body) self.body ??= person.body
    // 「滋賀県甲良町　企画監理課」 heads the letter of an office without a name.
    const office = person.fields.department
    if (office && nameOf(person) + nameOf(self) === '') setField(self, 'department', office)
  }
}

/** Lines in the middle of the letter that name the sender: 「日野 町子 ひの まちこ」 above 「企画課 主査」. */
export function absorbOwnBlock(self: PersonDraft, lines: readonly string[]): void {
  if (nameOf(self) === '') return
  const isPlain = (line: string): boolean =>
    line.trim() !== '' && !isProse(line) && readLabels(line).length === 0
  for (let at = 0; at < lines.length; at++) {
    if (!isPlain(lines[at] ?? '')) continue
    const end = lines.findIndex((line, i) => i > at && !isPlain(line))
    const block = lines.slice(at, end < 0 ? lines.length : end)
    const read = parsePerson(block[0] ?? '')
    const own =
      read.rest.length === 0 &&
      read.name.length > 1 &&
      isPartOfName(nameOf(self), read.name) &&
      joinPeople(readPersonLines(block, new Set(), 'below')).length < 2
    if (own) absorb(self, readSignature(block, nameOf(self)))
    at += block.length
  }
}

/** Our form, filled in between the marks of the quotation: only what it says about the sender. */
export function absorbQuotedForm(
  self: PersonDraft,
  quoted: readonly string[],
  now: PersonDraft,
): void {
  if (nameOf(self) === '' || !hasFormLabels(quoted)) return
  const form = readForm(withoutNotice(quoted.slice(0, 120)), 'quoted')
  const own = form.people.find((draft) => isSamePerson(draft, self))
  if (!own) return
  const phones = [...self.phones]
  absorb(self, own)
  absorb(self, form.group)
  // A number given now stands over the one given before.
  if (now.phones.length > 0) self.phones = phones
}

/** 「秩父別」 as the sender of a mail from 秩父別町 in which nobody is called so: its office, nobody's name. */
export function forgetPlaceName(
  self: PersonDraft,
  { own, sender }: { readonly own: OwnText; readonly sender: Sender },
): void {
  const name = self.fields.name
  if (name?.evidence.source !== 'from') return
  const lines = [...own.body, ...own.signature].slice(0, 30)
  const said = lines.flatMap((line) => findBodies(line)).flatMap(({ candidates }) => candidates)
  const isPlace = [...said, ...domainBodies(domainOf(sender.address))].some(
    (body) => body.name.slice(0, -1) === name.value,
  )
  if (!isPlace) return
  const isPerson = new RegExp(`${name.value}(?![市区町村])`, 'u').test(lines.join('\n'))
  if (!isPerson) delete self.fields.name
}

/** Names in Latin letters (S. Minamoto) cannot contradict a Japanese one. */
const isComparable = (name: string): boolean => /[^\x20-\x7e]/.test(name)

/** 「白老町長 浜名 勇一（公印省略）」 heads the letter of an office; he does not write it. */
function forgetSignatory(person: PersonDraft, display: PersonDraft, address = ''): void {
  if (!isChief(person.fields.title?.value ?? '') || isSamePerson(person, display)) return
  // tanaka@ signed 「美波町長 田中 誠司」: he writes himself.
  const named = { name: nameOf(person), kana: person.fields.kana?.value ?? '' }
  if (nameOf(display) === '' && fitsAddress(address, named) === 'fits') return
  delete person.fields.name
  delete person.fields.kana
  delete person.fields.title
}

type Introduced = {
  readonly intro: PersonDraft | undefined
  readonly display: PersonDraft
  readonly address: string
}

/** The sender, from the introduction, the closing block and the sender field, where they do not contradict. */
export function gatherSelf(
  { intro, display, address }: Introduced,
  signature: PersonDraft,
): PersonDraft {
  const self = intro ?? newDraft('self')
  forgetSignatory(signature, display, address)
  // The address of a company names a municipality that is not its own.
  if (self.organisation || signature.organisation) delete signature.body
  const named = nameOf(self) !== '' ? self : display
  const unnamed = nameOf(signature) === '' || nameOf(named) === ''
  // 「行政経営コンサルタントの三輪です」 above 「代表取締役 三輪 慎吾」: what he does, and what he is.
  const calls = /[\p{Script=Katakana}ー]{4,}$/u.test(self.fields.title?.value ?? '')
  if (calls && signature.fields.title) delete self.fields.title
  if (unnamed || isSamePerson(signature, named) || !isComparable(nameOf(named)))
    absorb(self, signature)
  // 「かんだ ゆうた」 as the sender of a mail signed 神田優太.
  const reading = display.fields.name
  if (reading && /^[\p{Script=Hiragana}ー]+ [\p{Script=Hiragana}ー]+$/u.test(reading.value)) {
    if (/\p{Script=Han}/u.test(nameOf(self))) {
      setField(self, 'kana', reading)
      return self
    }
  }
  // 「地域みらい新聞 取材班」: what a company calls its sender is no section of his.
  if (self.organisation) delete display.fields.department
  if (nameOf(self) === '' || nameOf(display) === '' || isSamePerson(self, display))
    absorb(self, display)
  return self
}
