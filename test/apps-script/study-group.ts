import type { Answer, AnswerOf, Verb } from '../../shared/protocol/answers.ts'
import { base64UrlToBytes } from '../../shared/protocol/bytes.ts'
import { type Envelope, sealRequest, toAsciiJson } from '../../shared/protocol/envelope.ts'
import { readPairingCode } from '../../shared/protocol/pairing-code.ts'
import type {
  ProtocolParticipant,
  ProtocolRequest,
  RequestOf,
} from '../../shared/protocol/requests.ts'
import { openWorld, type World } from '../google/open-world.ts'

/** A paired browser, as far as the script can tell. */
export type PairedDevice = { readonly device: string; readonly key: Uint8Array }

export const meetingStart = '2019-11-14'

/** A world in which the book is set up, filled in and has one device: the start of most stories. */
export function openStudyGroup(): StudyGroup {
  prepared ??= prepare()
  return { world: prepared.world.fork(), device: prepared.device }
}

export type StudyGroup = { readonly world: World; readonly device: PairedDevice }

/** Setting up takes a while: done once, then every story starts from a copy. */
let prepared: StudyGroup | undefined

function prepare(): StudyGroup {
  const world = openWorld({ now: '2019-10-15T10:00:00+09:00' })
  const setUp = world.clickMenu('はじめに：準備する')
  if (!setUp.ok) throw new Error(`setup failed: ${setUp.error ?? ''}`)
  fillSettings(world)
  addMeetings(world)
  return { world, device: pairDevice(world, '受付のPC') }
}

const settings: Readonly<Record<string, string>> = {
  研究会名: '第2期 地方創生研究会',
  主催: '見本株式会社',
  事務局の所在: '（見本株式会社 事業開発部内）',
  担当者: '見本 一郎／見本 二郎',
  事務局電話: '03-0000-0000',
  // Stories of the mails to 知らせ先 switch them on.
  知らせる時刻: 'なし',
}

export function fillSettings(world: World): void {
  world.sheet.read('設定').forEach(([item], index) => {
    const value = settings[String(item)]
    if (value !== undefined)
      world.sheet.editCell({ title: '設定', header: '値', row: index + 1, value })
  })
}

export function addMeetings(world: World): void {
  typeRow(world, '開催', 2, {
    開催ID: '2-01',
    種別: '研究会',
    状態: '受付中',
    開催日: meetingStart,
    開始: '13:30',
    終了: '16:30',
    会場名: '見本ビル9F',
    テーマ: 'サテライトオフィス誘致の取り組みについて',
    定員: 10,
    回: '第1回',
    受付開始: '13:00',
    会場住所: '東京都新宿区見本町1番地',
    決定連絡予定日: '2019-10-31',
    当日連絡先: '03-0000-0001',
  })
  typeRow(world, '開催', 3, {
    開催ID: 'E-12',
    種別: '見学イベント',
    状態: '受付中',
    開催日: '2019-10-17',
    開始: '13:00',
    終了: '17:00',
    会場名: '見本ホール',
    回: '第12回 自治体×企業マッチングイベント',
    会場住所: '東京都千代田区見本町2番地',
  })
}

/** Types cells into a row, one after the other, as a person would. */
export function typeRow(
  world: World,
  title: string,
  row: number,
  cells: Readonly<Record<string, string | number>>,
): void {
  for (const [header, value] of Object.entries(cells))
    world.sheet.editCell({ title, header, row, value })
}

/** Through the menu's dialog and the `pair` verb, as the options page does it. */
export function pairDevice(world: World, name: string): PairedDevice {
  const answer = world.runFunction('askDialog', { args: ['issuePairingCode', { name }] })
  const issued = answer.value as { data: { code: string } }
  const code = readPairingCode(issued.data.code)
  if (!code) throw new Error('no pairing code')
  const paired = send(
    world,
    { device: code.device, key: code.secret },
    { verb: 'pair', deviceName: name },
  )
  const key = paired.ok ? base64UrlToBytes((paired.result as AnswerOf<'pair'>).key) : undefined
  if (!key) throw new Error('pairing failed')
  return { device: code.device, key }
}

let requests = 0
export const newRequestId = (): string => `request-${String(++requests).padStart(8, '0')}`

export function envelopeFor(
  world: World,
  from: PairedDevice,
  request: { readonly body: ProtocolRequest; readonly requestId?: string; readonly time?: number },
): Envelope {
  const { body, requestId = newRequestId(), time = world.now() } = request
  return sealRequest({ device: from.device, requestId, body: toAsciiJson(body), time }, from.key)
}

export function postEnvelope(world: World, envelope: unknown): Answer<Verb> {
  const answer = world.post(JSON.stringify(envelope))
  return JSON.parse(answer.text) as Answer<Verb>
}

export function send<V extends ProtocolRequest['verb']>(
  world: World,
  from: PairedDevice,
  body: RequestOf<V>,
  requestId?: string,
): Answer<V> {
  const request = { body: body as ProtocolRequest, ...(requestId !== undefined && { requestId }) }
  return postEnvelope(world, envelopeFor(world, from, request)) as Answer<V>
}

export const person: ProtocolParticipant = {
  name: '見本 花子',
  kana: 'みほん はなこ',
  municipality: '徳島県美波町',
  municipalityCode: '363871',
  department: '政策推進課',
  title: '主任',
  email: 'mihon@town.minami.lg.jp',
  phone: '0884-00-0000',
  eligibility: '対象',
  eligibilityReason: 'メールのドメインから',
  wishes: '',
}

export const applicationMail = (
  options: Partial<Record<'from' | 'subject' | 'id', string>> = {},
): string =>
  [
    `From: =?UTF-8?B?6KaL5pys?= <${options.from ?? person.email}>`,
    'To: event@jimukyoku.example',
    `Subject: ${options.subject ?? '=?UTF-8?B?56CU56m25Lya5Y+C5Yqg5biM5pyb?='}`,
    `Message-ID: <${options.id ?? 'apply-1'}@town.minami.lg.jp>`,
    'Date: Tue, 15 Oct 2019 09:50:00 +0900',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    '第1回研究会に参加します。',
    '',
  ].join('\r\n')

/** An application arrives, genuine unless said otherwise. */
export function receiveApplication(
  world: World,
  options: Parameters<typeof applicationMail>[0] & {
    authentication?: 'pass' | 'fail' | 'none'
  } = {},
) {
  return world.mail.deliver({
    raw: applicationMail(options),
    authentication: options.authentication ?? 'pass',
  })
}

export function registration(
  mail: { readonly id: string; readonly threadId: string },
  changes: Partial<Omit<RequestOf<'register'>, 'verb' | 'mail'>> = {},
): RequestOf<'register'> {
  return {
    verb: 'register',
    intent: 'register',
    meetingId: '2-01',
    participants: [person],
    contactEmail: '',
    asMember: true,
    decided: false,
    mail: {
      client: 'gmail',
      messageId: mail.id,
      threadId: mail.threadId,
      from: person.email,
      subject: '研究会参加希望',
      date: '2019-10-15T09:50:00+09:00',
    },
    ...changes,
  }
}

/** The rows of a tab as objects by header, the empty ones left out. */
export function rows(world: World, title: string): Record<string, string | number | boolean>[] {
  const [header = [], ...body] = world.sheet.read(title)
  return body
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) =>
      Object.fromEntries(header.map((name, index) => [String(name), cells[index] ?? ''])),
    )
}

export const subjects = (world: World): string[] => world.mail.sent().map(({ subject }) => subject)
