import {
  type Answer,
  type AnswerOf,
  type ProtocolError,
  parseAnswer,
} from '../../shared/protocol/answers.ts'
import { bytesToBase64Url } from '../../shared/protocol/bytes.ts'
import { type Envelope, envelopeSchema, macOf, sameMac } from '../../shared/protocol/envelope.ts'
import { hashAddress } from '../../shared/protocol/keyed-hash.ts'
import { writePairingCode } from '../../shared/protocol/pairing-code.ts'
import { type ProtocolRequest, requestSchema } from '../../shared/protocol/requests.ts'

const scriptUrl = 'https://script.google.com/macros/s/AKfycbTestTestTest/exec'
const secret = Uint8Array.from({ length: 32 }, (_, index) => index + 1)
const deviceKey = Uint8Array.from({ length: 32 }, (_, index) => 200 - index)

/** Text of the menu 「拡張機能をつなぐ」 for the device pc-1. */
export const pairingCode = writePairingCode({ url: scriptUrl, device: 'pc-1', secret })

type Row = { requestId: string; name: string; email: string; meetingId: string | null }
type Fault = ProtocolError | 'html' | 'unreachable' | 'answer-lost'

/** A small honest model of the web app: verifies, keeps its promises about request ids, counts. */
export class FakeScript {
  readonly rows: Row[] = []
  readonly verbs: ProtocolRequest['verb'][] = []
  readonly sent: string[] = []
  /** Taken one by one, before anything else, by `register`, `undo` and `deliver`. */
  readonly faults: Fault[] = []
  undoSeconds = 30
  clockSkewMs = 0
  decisionDate = ''
  version = '0.1.0'
  versions = [1]
  private readonly answers = new Map<string, { body: string; answer: Answer }>()

  constructor(readonly now: () => number) {}

  /** What the web app's address gives for a posted text; throws when it is not reached. */
  post(text: string): string {
    const parsed = envelopeSchema.safeParse(JSON.parse(text))
    if (!parsed.success) return refuse({ tag: 'invalid', path: '' })
    const envelope = parsed.data
    const request = requestSchema.parse(JSON.parse(envelope.body))
    const key = request.verb === 'pair' ? secret : deviceKey
    if (!sameMac(macOf(envelope, key), envelope.mac)) return refuse({ tag: 'refused' })
    const serverTime = this.now() + this.clockSkewMs
    if (Math.abs(serverTime - envelope.time) > 300_000) return refuse({ tag: 'clock', serverTime })
    this.verbs.push(request.verb)
    const asked =
      request.verb === 'register' || request.verb === 'undo' || request.verb === 'deliver'
    const fault = asked ? this.faults.shift() : undefined
    if (fault === 'unreachable') throw new Error('unreachable')
    if (fault === 'html') return '<!doctype html><title>ログイン</title>'
    if (fault && fault !== 'answer-lost') return refuse(fault)
    const answer = this.answerOnce(envelope, request)
    if (fault === 'answer-lost') throw new Error('answer lost')
    if (!parseAnswer(request.verb, answer)) throw new Error(`own answer is wrong: ${request.verb}`)
    return JSON.stringify(answer)
  }

  private answerOnce({ requestId, body }: Envelope, request: ProtocolRequest): Answer {
    const before = this.answers.get(requestId)
    if (before)
      return before.body === body ? before.answer : { ok: false, error: { tag: 'request-reused' } }
    const answer = this.answer(requestId, request)
    this.answers.set(requestId, { body, answer })
    return answer
  }

  private answer(requestId: string, request: ProtocolRequest): Answer {
    switch (request.verb) {
      case 'pair':
        return done({
          key: bytesToBase64Url(deviceKey),
          deviceName: '窓口のPC',
          studyGroup: '第2期 地方創生研究会',
        })
      case 'hello':
        return done(this.hello(request.echo))
      case 'lookup':
        return done(this.lookup())
      case 'register':
        return done(this.register(requestId, request))
      case 'undo':
        return done(this.undo(request.target))
      case 'deliver': {
        const rows = this.rows.filter((row) => row.requestId === request.target)
        this.sent.push(...rows.map((row) => row.email))
        return done({
          mails: rows.map((row) => ({
            kind: 'M01',
            to: row.email,
            state: 'sent' as const,
            reason: '',
          })),
        })
      }
    }
  }

  private register(
    requestId: string,
    request: Extract<ProtocolRequest, { verb: 'register' }>,
  ): AnswerOf<'register'> {
    const people = request.participants.map(({ name, email, municipality }, index) => {
      const { meetingId } = request
      const already = this.rows.some(
        (row) => row.name === name && row.email === email && row.meetingId === meetingId,
      )
      if (!already) this.rows.push({ requestId, name, email, meetingId })
      const number = String(12 + this.rows.length + index).padStart(4, '0')
      const registrationId = meetingId === null ? '' : `${meetingId}-${number.slice(1)}`
      return { memberId: `K${number}`, name, municipality, registrationId, status: '受付', already }
    })
    const serverTime = this.now() + this.clockSkewMs
    const undoUntil = serverTime + this.undoSeconds * 1000
    const mails = request.participants
      .filter((_, index) => people[index]?.already === false)
      .map(({ email }) => ({
        kind: 'M01',
        subject: `Re: ${request.mail.subject}`,
        to: email,
        held: '',
      }))
    return { people, mails, undoUntil, serverTime, nextStep: '参加決定のお知らせ（10月31日まで）' }
  }

  private undo(target: string): AnswerOf<'undo'> {
    const kept = this.rows.filter((row) => row.requestId !== target)
    const undone = this.rows.length - kept.length
    this.rows.splice(0, this.rows.length, ...kept)
    return { undone }
  }

  private lookup(): AnswerOf<'lookup'> {
    const people = this.rows.map(({ email }, index) => ({
      address: hashAddress(email, deviceKey),
      memberId: `K${String(13 + index).padStart(4, '0')}`,
      category: '会員',
      registrations: [
        { registrationId: `2-01-0${13 + index}`, meetingName: '第1回', status: '受付' },
      ],
    }))
    return { stamp: String(this.rows.length), complete: true, people }
  }

  private hello(echo: string): AnswerOf<'hello'> {
    return {
      serverTime: this.now() + this.clockSkewMs,
      build: 1,
      version: this.version,
      versions: this.versions,
      deviceName: '窓口のPC',
      studyGroup: '第2期 地方創生研究会',
      mailbox: 'event@secretariat.example',
      account: 'jimu@secretariat.example',
      secretariat: ['event@secretariat.example'],
      domainTable: [],
      undoSeconds: this.undoSeconds,
      echo,
      meetings: [
        { ...meeting, decisionDate: this.decisionDate },
        { ...meeting, meetingId: '2-02', name: '第2回', date: '2020-01-23', decided: 0 },
        {
          ...meeting,
          meetingId: 'E-12',
          kind: '見学イベント',
          name: '第12回 見学会',
          date: '2019-10-17',
          capacity: null,
        },
      ],
    }
  }
}

const meeting: AnswerOf<'hello'>['meetings'][number] = {
  meetingId: '2-01',
  kind: '研究会',
  name: '第1回',
  status: '受付中',
  date: '2019-11-14',
  start: '13:30',
  end: '16:30',
  venue: '会場',
  theme: 'テーマ',
  capacity: 10,
  decided: 6,
  waiting: 0,
  decisionDate: '',
  guests: [],
}

function done(
  result: AnswerOf<'pair' | 'hello' | 'lookup' | 'register' | 'undo' | 'deliver'>,
): Answer {
  return { ok: true, result }
}

function refuse(error: ProtocolError): string {
  return JSON.stringify({ ok: false, error })
}
