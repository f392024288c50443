import { headerIn, type Mailbox, type MailRecord, mimeOf } from './mailbox.ts'
import { plainText } from './mime.ts'

interface SearchContext {
  readonly mailbox: Mailbox
  readonly now: number
}

type Test = (record: MailRecord, context: SearchContext) => boolean

const term = /(-?)(?:([a-z0-9]+):)?(?:"([^"]*)"|\(([^)]*)\)|(\S+))/giy

/** Gmail's search operators, as far as the stand-in knows them; any other operator throws its name. */
export function parseSearch(query: string): Test {
  const groups: Test[][] = [[]]
  const text = query.trim()
  const terms = new RegExp(term)
  let either = false
  while (terms.lastIndex < text.length) {
    while (text[terms.lastIndex] === ' ') terms.lastIndex++
    const match = terms.exec(text)
    if (!match) throw new Error(`not in the stand-in: Gmail search ${query}`)
    if (match[0] === 'OR') {
      either = true
      continue
    }
    const test = testFor(match)
    const last = groups.at(-1)
    if (either && last) last.push(test)
    else groups.push([test])
    either = false
  }
  const all = groups.filter((group) => group.length > 0)
  return (record, context) => all.every((group) => group.some((test) => test(record, context)))
}

function testFor([, minus, operator, quoted, group, bare]: RegExpMatchArray): Test {
  const positive =
    group !== undefined && operator === undefined
      ? parseSearch(group)
      : operator === undefined
        ? containsText(quoted ?? bare ?? '')
        : operatorTest(operator.toLowerCase(), quoted ?? group ?? bare ?? '')
  return minus ? (record, context) => !positive(record, context) : positive
}

/** Index words, not substrings of ASCII words; Japanese text, which has no spaces, by substring. */
function containsText(text: string): Test {
  const wanted = text.normalize('NFKC').toLowerCase()
  return (record) => {
    const subject = headerIn(record, 'subject')
    const people = `${headerIn(record, 'from')} ${headerIn(record, 'to')}`
    const whole = `${subject}\n${people}\n${plainText(mimeOf(record))}`
      .normalize('NFKC')
      .toLowerCase()
    return hasWords(whole, wanted)
  }
}

function hasWords(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text[at - 1] ?? ''
    const after = text[at + wanted.length] ?? ''
    const cut = (inside: string, outside: string): boolean =>
      /[a-z0-9_]/.test(inside) && /[a-z0-9_]/.test(outside)
    if (!cut(wanted[0] ?? '', before) && !cut(wanted.at(-1) ?? '', after)) return true
  }
  return false
}

const dayMs = 86_400_000
const unitMs: Readonly<Record<string, number>> = {
  h: 3_600_000,
  d: dayMs,
  m: 30 * dayMs,
  y: 365 * dayMs,
}

function operatorTest(operator: string, value: string): Test {
  switch (operator) {
    case 'in':
      return inPlace(value.toLowerCase())
    case 'is':
      return hasLabel(value.toUpperCase())
    case 'from':
      if (value.toLowerCase() === 'me') return isFromOwner
      return (record) => headerIn(record, operator).toLowerCase().includes(value.toLowerCase())
    case 'to':
    case 'cc':
    case 'subject':
      return (record) => headerIn(record, operator).toLowerCase().includes(value.toLowerCase())
    case 'rfc822msgid':
      return (record) => bareId(headerIn(record, 'message-id')) === bareId(value)
    case 'label':
      return byLabelName(value)
    case 'after':
      return (record) => record.internalDate >= momentOf(value)
    case 'before':
      return (record) => record.internalDate < momentOf(value)
    case 'newer_than':
      return (record, { now }) => record.internalDate > now - ageOf(value)
    case 'older_than':
      return (record, { now }) => record.internalDate <= now - ageOf(value)
    default:
      throw new Error(`not in the stand-in: Gmail search operator ${operator}:`)
  }
}

/** `from:me`: the account's own addresses. */
const isFromOwner: Test = (record, { mailbox }) =>
  mailbox.sendAs.some(({ sendAsEmail }) =>
    headerIn(record, 'from').toLowerCase().includes(sendAsEmail.toLowerCase()),
  )

function hasLabel(id: string): Test {
  return (record) => record.labelIds.includes(id)
}

function inPlace(place: string): Test {
  if (place === 'anywhere') return () => true
  return hasLabel(place === 'drafts' ? 'DRAFT' : place.toUpperCase())
}

function bareId(text: string): string {
  return text.replace(/[<>\s]/g, '')
}

function byLabelName(name: string): Test {
  const normal = (text: string): string => text.toLowerCase().replace(/[\s/]/g, '-')
  return (record, { mailbox }) => {
    const label = mailbox.labels.find((one) => normal(one.name) === normal(name))
    return record.labelIds.includes(label?.id ?? name.toUpperCase())
  }
}

/** Digits are epoch seconds; a date is midnight Pacific time (PLATFORM §2.2). */
function momentOf(value: string): number {
  if (/^\d{9,}$/.test(value)) return Number(value) * 1000
  const [year = 1970, month = 1, day = 1] = value.split(/[/-]/).map(Number)
  return Date.UTC(year, month - 1, day, 8)
}

function ageOf(value: string): number {
  const match = /^(\d+)([hdmy])$/.exec(value)
  if (!match) throw new Error(`not in the stand-in: Gmail age ${value}`)
  return Number(match[1]) * (unitMs[match[2] ?? ''] ?? dayMs)
}
