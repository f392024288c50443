import type { IncomingMail, IntakeContext } from '../../../shared/intake/application.ts'

/** The open meetings and the names that are never participants. */
export const context: IntakeContext = {
  mailbox: 'kenkyukai@jimukyoku.example',
  meetings: [
    {
      meetingId: '2-01',
      kind: '研究会',
      name: '第2期 研究会 第1回',
      date: '2019-11-14',
      start: '13:30',
    },
    {
      meetingId: '2-02',
      kind: '研究会',
      name: '第2期 研究会 第2回',
      date: '2020-02-20',
      start: '13:30',
    },
    {
      meetingId: 'E-12',
      kind: '見学イベント',
      name: '第12回 イベント',
      date: '2019-10-17',
      start: '',
    },
  ],
  secretariat: ['香川実'],
  guests: ['浜岡直也'],
  domainTable: [],
}

type Parts = {
  readonly from?: string
  readonly subject?: string
  readonly replyTo?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly attachments?: readonly string[]
}

/** A plain mail of 中瀬 航平 at 美波町, as far as nothing else is said. */
export function incoming(text: string, parts: Parts = {}): IncomingMail {
  const from = parts.from ?? '中瀬 航平 <nakase@town.minami.lg.jp>'
  const [, name = '', address = from] = /^(.*?)\s*<(.+)>$/.exec(from) ?? []
  return {
    from: { name, address },
    replyTo: parts.replyTo === undefined ? null : { name: '', address: parts.replyTo },
    subject: parts.subject ?? '',
    date: '2019-10-15T10:00:00+09:00',
    text,
    html: '',
    headers: parts.headers ?? {},
    attachmentNames: parts.attachments ?? [],
  }
}
