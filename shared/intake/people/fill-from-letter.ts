import type { Letter } from '../letter/open-letter.ts'
import type { PersonDraft } from '../name/person-draft.ts'
import { absorb, nameOf } from '../name/same-person.ts'
import { fillSayings } from '../prose/read-said-of.ts'
import { spellOutNames } from '../prose/spelled-out.ts'
import { completeForwarded } from './complete-forwarded.ts'
import {
  completeGiven,
  completeNames,
  completeReading,
  completeSpokenNames,
} from './complete-names.ts'
import { fillBesideNames } from './fill-beside-name.ts'
import { completeSections } from './within-section.ts'

/** 「課長の米田と私、松岡が」 in a mail that an office sends: he is who writes. */
function absorbNamedSelf(
  self: PersonDraft,
  others: readonly PersonDraft[],
  sentences: readonly string[],
): void {
  if (nameOf(self) !== '') return
  const said = sentences.map((sentence) => sentence.replace(/\s/g, '')).join('\n')
  const own = others.find((draft) =>
    ['私、', '私', '私('].some((word) => said.includes(word + nameOf(draft).split(' ', 1)[0])),
  )
  if (own) absorb(self, own)
}

/** What lines and sentences anywhere in the letter say of those it names: names in full, readings, sections, values. */
export function fillFromLetter(
  self: PersonDraft,
  besides: readonly PersonDraft[],
  { own, sender, sentences, quoted }: Pick<Letter, 'own' | 'sender' | 'sentences' | 'quoted'>,
): void {
  const lines = [...own.body, ...own.signature]
  completeGiven(self, sentences)
  completeNames(besides, lines)
  completeSpokenNames(besides, sentences)
  completeForwarded(besides, quoted, sender.address)
  spellOutNames([self, ...besides], lines)
  fillBesideNames([self, ...besides], lines)
  fillSayings({ lines, sentences }, [self, ...besides])
  absorbNamedSelf(self, besides, sentences)
  completeSections(besides, self)
  for (const draft of [self, ...besides]) completeReading(draft, [...lines, ...quoted])
}
