import type { Application, Evidence, ParticipantField } from '../../shared/intake/application.ts'

const places: Readonly<Record<Evidence['source'], string>> = {
  from: '差出人欄',
  domain: 'メールのドメイン',
  'domain-table': 'ドメイン対応表',
  subject: '件名',
  body: '本文',
  signature: '署名',
  quoted: '引用・転送',
}

const fields: readonly (readonly [ParticipantField, string])[] = [
  ['name', '氏名'],
  ['kana', 'ふりがな'],
  ['municipality', '自治体'],
  ['municipalityCode', '団体コード'],
  ['department', '所属'],
  ['title', '職名'],
  ['email', 'メールアドレス'],
  ['phone', '電話番号'],
]

const because = (evidence: Evidence | null | undefined): string =>
  evidence ? `  ← ${places[evidence.source]}「${evidence.quote}」` : ''

/** What was read and where it stands in the mail, for people. */
export function explain(application: Application): string {
  const lines = [
    `用件: ${[application.intent, ...application.secondaryIntents].join(' + ')}${because(application.intentEvidence)}`,
    `開催: ${application.meetingId ?? '（なし）'}${because(application.meetingEvidence)}`,
  ]
  application.participants.forEach((person, i) => {
    lines.push(`参加者${i + 1}${person.role ? `（${person.role}）` : ''}`)
    for (const [field, label] of fields)
      lines.push(`  ${label}: ${person[field] || '（なし）'}${because(person.evidence[field])}`)
    const others = person.municipalityCandidates.map(({ name, code }) => `${name} ${code}`)
    if (others.length > 0) lines.push(`  自治体の候補: ${others.join(' / ')}`)
    lines.push(`  対象判定: ${person.eligibility.verdict}（${person.eligibility.reason}）`)
  })
  if (application.contact)
    lines.push(`連絡先: ${application.contact.name} ${application.contact.email}`)
  if (application.wishes.length > 0) lines.push(`希望テーマ: ${application.wishes.join(' / ')}`)
  if (application.review.length > 0) lines.push(`要確認: ${application.review.join(', ')}`)
  return lines.join('\n')
}
