import { describe, expect, it } from 'vitest'
import type { ValuesOf } from '../../../shared/book/change.ts'
import { type MailKind, mailKinds } from '../../../shared/mail/kind/kinds.ts'
import { standardTexts } from '../../../shared/mail/texts/all-texts.ts'
import { composeMail } from '../../../shared/mail/words/compose.ts'
import { instantOf } from '../../../shared/time/japan-date.ts'
import { meeting, member, type Rows, registration, textRows } from '../book/sample-book.ts'
import { fullRows, type Given, group, matterOf, result, survey } from './kind-matter.ts'

const complete = fullRows

function compose(kind: MailKind, given: Given = {}) {
  const { book, matter } = matterOf(kind, given)
  const mail = composeMail(book, matter)
  if (!mail.ok) throw new Error(JSON.stringify(mail.error))
  return mail.value
}

const kinds = Object.keys(mailKinds) as MailKind[]

/** Full-width characters count one, ASCII a half. */
const width = (line: string): number =>
  Array.from(line).reduce((sum, character) => sum + (/[ -~]/.test(character) ? 0.5 : 1), 0)

/** Without the lines that ask to be filled in. */
const forms = (body: string): string => body.replace(/^　+(?:[^\n：]{3,24}|問[^\n]*)：$/gm, '')

describe.each(kinds)('the standard text %s', (kind) => {
  it('leaves no placeholder and no empty subject when everything is known', () => {
    const { subject, body } = compose(kind)
    expect(subject).toMatch(/^【[^】]+】/)
    expect(`${subject}${body}`).not.toMatch(/\{\{|\}\}|undefined|null|NaN/)
    expect(body).not.toMatch(/\n{3}|[ 　]\n|^\s|\s$/)
  })

  it('says what it says when all that may be blank is blank', () => {
    const { meetingId, date, start, venue, number } = meeting
    const { registrationId, name, memberId } = registration
    const leaving = { leftOn: '2019-10-31', eraseOn: '2021-03-31' }
    const bare = { substituteFor: '2-01-002', group: 'A', status: '受付' } as const
    const mail = compose(kind, {
      tellsMembership: false,
      rows: {
        roster: [{ memberId, name, email: 'a@town.mihon.example', ...leaving }],
        meetings: [{ meetingId, date, start, venue, number, applyBy: '2019-10-25' }],
        registrations: [
          { ...bare, registrationId, meetingId, name, memberId, replyBy: '2019-11-08' },
          { registrationId: '2-01-002', meetingId, name: '試験 次郎' },
        ],
        surveys: [{ surveyId: 'S-1', name: survey.name, answerBy: survey.answerBy }],
        results: [{ name: result.name, meetingId, audience: '会員' }],
        groups: [group],
      },
    })
    expect(mail.body).not.toMatch(/\{\{|undefined|null|NaN/)
    expect(forms(mail.body)).not.toMatch(/[：　（] *$|（）|[：（] /m)
  })

  it('says whether an answer is expected', () => {
    expect(compose(kind).body).toMatch(/返信/)
  })

  it('begins with whom it is for and ends with who sends it', () => {
    const lines = compose(kind).body.split('\n')
    expect(lines.slice(0, 3)).toEqual(['徳島県見本町', '政策推進課　主任', '見本 花子 様'])
    expect(lines.slice(-3)).toContain('照会番号：ABCDE-FGHJK')
  })
})

describe.each(standardTexts)('the wording of $kind', ({ kind, subject, body }) => {
  it('has no character that machines mistake, in name, subject and body', () => {
    expect(`${kind}${subject}${body}`).not.toMatch(
      /[①-⑳㊤-㊨㈱㈲Ⅰ-Ⅻⅰ-ⅻ｡-ﾟ～〜㎜-㎤℡№㍉㍻㍼㍽㋿\u{1F000}-\u{1FFFF}]/u,
    )
  })

  it('keeps each line within forty full-width characters, facts aside', () => {
    const long = body
      .replace(/\{\{\?[^}]*\}\}|\{\{\/[^}]*\}\}/g, '')
      .split('\n')
      .filter((line) => width(line.replace(/\{\{[^}]*\}\}/g, '')) > 40)
    expect(long).toEqual([])
  })
})

describe('composing', () => {
  const without = (changes: ValuesOf<'meetings'>): Rows => ({
    ...complete,
    meetings: [{ ...meeting, ...changes }],
  })

  it.each<[MailKind, Rows, string]>([
    ['M02', without({ venue: '' }), '会場名'],
    ['M01', without({ date: '' }), '日時'],
    ['M09', without({ number: '' }), '回'],
    ['M16', { ...complete, registrations: [{ ...registration, name: '' }], roster: [] }, '氏名'],
    ['M06', { ...complete, settings: [{ item: '主催', value: '見本' }] }, '研究会名'],
  ])('blocks %s without what it is of no use without (%#)', (kind, rows, name) => {
    const { book, matter } = matterOf(kind, { rows })
    const error = { tag: 'fact-missing', name }
    expect(composeMail(book, matter)).toEqual({ ok: false, error })
  })

  it('blocks a mail whose text or part of a text is gone from 文面', () => {
    for (const kind of ['M02', '署名']) {
      const mailTexts = textRows.filter((row) => row.kind !== kind)
      const { book, matter } = matterOf('M02', { rows: { ...complete, mailTexts } })
      const error = { tag: 'text-missing', kind }
      expect(composeMail(book, matter)).toEqual({ ok: false, error })
    }
  })

  it('blocks a mail in which braces are left, whoever wrote them', () => {
    const registrations = [{ ...registration, personalNote: '{{氏名}} さまへ' }]
    const { book, matter } = matterOf('M01', { rows: { ...complete, registrations } })
    expect(composeMail(book, matter)).toEqual({ ok: false, error: { tag: 'braces-left' } })
  })

  it('promises no date that has passed', () => {
    const onTheDay = compose('M01', { at: instantOf('2019-10-31', '16:59') }).body
    const after = compose('M01', { at: instantOf('2019-10-31', '17:01') }).body
    expect(onTheDay).toContain('10月31日（木）までに')
    expect(after).toContain('追って')
    expect(after).not.toContain('10月31日')
  })

  it('promises nobody who is decided late the groups by a day that has passed', () => {
    const onTheDay = compose('M04b', { at: instantOf('2019-11-08', '16:59') }).body
    const after = compose('M04b', { at: instantOf('2019-11-11', '10:00') }).body
    expect(onTheDay).toContain('11月8日（金）までに')
    expect(after).not.toContain('11月8日')
  })

  it.each([
    ['2020-01-07', '1月6日（月）17:00までに'],
    ['2020-01-06', '12月27日（金）17:00までに'],
  ])('asks before the closed days of the new year for answers by an office day: %s', (day, by) => {
    const meetings = [{ ...complete.meetings?.[0], date: day }]
    const at = instantOf('2019-12-26', '10:00')
    expect(compose('M12', { rows: { ...complete, meetings }, at }).body).toContain(by)
  })

  it('says of no result that it will be published on a day that has passed', () => {
    const rows = { ...complete, results: [{ ...result, viewUntil: '', confirmBy: '' }] }
    const { book, matter } = matterOf('M15', { rows, at: instantOf('2020-01-21', '10:00') })
    const error = { tag: 'deadline-past', name: '公表予定日' }
    expect(composeMail(book, matter)).toEqual({ ok: false, error })
  })

  it('promises calls only where a meeting is called off the day before or later', () => {
    const bodyOn = (day: string) => compose('M13', { at: instantOf(day, '20:00') }).body
    expect(bodyOn('2019-11-18')).not.toContain('お電話でも')
    expect(bodyOn('2019-11-19')).toContain('お電話でも順次ご連絡いたします。')
  })

  it('says 明日 only on the day before', () => {
    const dayBefore = compose('M10', { at: instantOf('2019-11-13', '09:00') })
    const earlier = compose('M10', { at: instantOf('2019-11-12', '09:00') })
    expect(dayBefore.subject).toContain('明日開催です（11/14 13:30から）')
    expect(earlier.subject).toContain('まもなく開催です（11/14（木）13:30から）')
    expect(`${earlier.subject}${earlier.body}`).not.toContain('明日')
  })

  it('writes the decision with the Japanese year beside the other one', () => {
    const { body } = compose('M02')
    expect(body).toContain('2019年11月14日（木）13:30から16:30まで')
    expect(body).toContain('（令和元年11月14日（木））')
  })

  it('tells membership only to those whom it concerns', () => {
    expect(compose('M01', { tellsMembership: true }).body).toContain('会員としてご登録')
    expect(compose('M01', { tellsMembership: false }).body).not.toContain('会員')
  })

  it('tells who cancels a postponed meeting of no day that it still had', () => {
    const postponed = { ...complete.meetings?.[0], status: '延期', date: '' } as const
    const rows = { ...complete, meetings: [postponed] }
    expect(compose('M08', { rows }).body).toContain('第1回（日程は未定）を')
  })

  it('names all who share a group, however their rows spell it', () => {
    const [first, ...others] = complete.registrations ?? []
    const mate = { ...first, registrationId: '2-01-003', municipality: '高知県試験町' }
    const registrations = [
      { ...first, status: '参加決定' as const },
      { ...mate, status: '参加決定' as const, group: 'Ａグループ' },
      ...others,
    ]
    expect(compose('M11', { rows: { ...complete, registrations } }).body).toContain(
      'ご一緒いただく自治体：\n　高知県試験町',
    )
  })

  it('addresses a shared mailbox as a section, and tells two people’s subjects apart', () => {
    const rows: Rows = {
      ...complete,
      roster: [member, { ...member, memberId: 'K0002', name: '試験 次郎' }],
    }
    const decided = compose('M02', { rows })
    expect(decided.body).toMatch(/^徳島県見本町\n政策推進課 御中\n（見本 花子 様）\n/)
    expect(decided.subject).toMatch(/（見本様分）$/)
  })

  it('says 様 once, though the cell says it too', () => {
    const registrations = [{ ...registration, name: '見本 花子 様' }]
    const { body } = compose('M02', { rows: { ...complete, registrations } })
    expect(body).toMatch(/^見本 花子 様$/m)
    expect(body).not.toMatch(/様\s*様/)
  })

  it('names a group in the reminder once it has been told, and not before', () => {
    const facts = (theme: string) => JSON.stringify({ group: `A\n${theme}` })
    const bodyAfter = (told: string) => {
      const mailLog = [{ key: '2-01-001/M11/1', status: '送信済', facts: told, at: 0 }] as const
      return compose('M09', { rows: { ...complete, mailLog } }).body
    }
    expect(compose('M09').body).not.toContain('グループ')
    expect(bodyAfter(facts('関係人口'))).not.toContain('グループ')
    expect(bodyAfter(facts(group.theme))).toContain(
      `■グループ　A\n　　　　　　テーマ：${group.theme}`,
    )
  })

  it('keeps unusual characters of a name as the person writes them', () => {
    const registrations = [{ ...registration, name: '髙﨑 𠮷男' }]
    expect(compose('M02', { rows: { ...complete, registrations } }).body).toContain('髙﨑 𠮷男 様')
  })
})
