import { describe, expect, it } from 'vitest'
import { readBounce } from '../../../shared/mail/told/bounce.ts'

const report = (lines: readonly string[]): string =>
  [
    'From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    ...lines,
  ].join('\r\n')

describe('a report of a mail system', () => {
  it('names the mail that failed by the number which our mails carry', () => {
    const bounce = readBounce(
      report([
        'Final-Recipient: rfc822; Hanako@Town.minami.lg.jp',
        'Action: failed',
        'Status: 5.1.1',
        '',
        'X-Jimukyoku-Reference: ABCDE-FGHJK',
      ]),
    )
    expect(bounce).toEqual({
      hasFailed: true,
      references: ['ABCDE-FGHJK'],
      recipients: ['hanako@town.minami.lg.jp'],
    })
  })

  it('names the address where the mail itself is not quoted', () => {
    expect(readBounce(report(['X-Failed-Recipients: a@b.example'])).recipients).toEqual([
      'a@b.example',
    ])
    expect(readBounce(report(['Final-Recipient: RFC822;<a@b.example>'])).recipients).toEqual([
      'a@b.example',
    ])
  })

  it('is no failure while the mail system still tries', () => {
    expect(readBounce(report(['Action: delayed'])).hasFailed).toBe(false)
    expect(readBounce(report(['Action: delayed', '', 'Action: failed'])).hasFailed).toBe(true)
  })

  it('takes nothing from the text of a mail for one of its lines', () => {
    const text = '例 X-Jimukyoku-Reference: ABCDE-FGHJK Final-Recipient: rfc822; a@b.example'
    expect(readBounce(report([text]))).toMatchObject({ references: [], recipients: [] })
  })
})
