import { domainTable } from '../../shared/book/domain-table.ts'
import { openMeetings, splitNames } from '../../shared/decide/meeting/meeting-summary.ts'
import { knownPeople } from '../../shared/decide/row/known-people.ts'
import { undoMs } from '../../shared/mail/when/send-window.ts'
import type { Answer } from '../../shared/protocol/answers.ts'
import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'
import { protocolVersion } from '../../shared/protocol/protocol-version.ts'
import type { RequestOf } from '../../shared/protocol/requests.ts'
import { japanDate } from '../../shared/time/japan-date.ts'
import { buildNumber, releaseVersion } from '../build-number.ts'
import { heartbeatProperty } from '../outbox/ownership.ts'
import type { Received } from './receive.ts'
import type { WebDesk } from './web-desk.ts'

/** What the panel needs to read mails and to offer meetings. */
export function hello(desk: WebDesk, received: Received, request: RequestOf<'hello'>): Answer {
  const book = desk.book.read(['settings', 'meetings', 'registrations', 'domains'])
  const { settings } = book.values
  const now = desk.clock.now()
  return {
    ok: true,
    result: {
      serverTime: now,
      build: buildNumber,
      version: releaseVersion,
      versions: [protocolVersion],
      deviceName: received.device.name,
      studyGroup: settings.groupName,
      mailbox: settings.mailbox || desk.account(),
      account: desk.account(),
      secretariat: splitNames(settings.staff),
      meetings: [...openMeetings(book, japanDate(now))],
      domainTable: [...domainTable(book)],
      undoSeconds: undoMs / 1000,
      echo: request.echo,
      ...(request.about === 'operation' && { operation: operation(desk) }),
    },
  }
}

const operation = (desk: WebDesk) => ({
  lastRun: Number(desk.properties.read(heartbeatProperty) ?? 0),
  mailQuota: desk.remainingMailQuota(),
})

export function lookup(desk: WebDesk, received: Received, request: RequestOf<'lookup'>): Answer {
  const book = desk.book.read(['roster', 'meetings', 'registrations', 'snapshot'])
  const key = base64UrlToBytes(received.device.key) ?? new Uint8Array()
  const now = desk.clock.now()
  return { ok: true, result: knownPeople(book, { since: request.since, now, key }) }
}
