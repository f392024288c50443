import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { InstallDesk, mailbox, smallProgram } from './install-desk.ts'

let desk: InstallDesk
beforeEach(async () => {
  desk = await InstallDesk.open()
  desk.useProgram(smallProgram)
})
afterEach(() => desk.close())

/** One of each, all joined up, and nothing that Google would not understand. */
function expectOneOfEach(): void {
  expect(desk.liveBooks).toHaveLength(1)
  expect(desk.liveScripts).toHaveLength(1)
  const [script] = desk.liveScripts
  expect(script?.versions).toHaveLength(1)
  expect(script?.deployments).toHaveLength(1)
  expect(desk.host.contractFaults).toEqual([])
}

const requestsOfInstall = 18
const everyRequest = Array.from({ length: requestsOfInstall }, (_, index) => index + 1)
const argv = () => ['--client', desk.clientFile, '--account', mailbox]

describe('an installation', () => {
  it('asks Google no more often than the tests below interrupt it', async () => {
    await desk.install()
    expect(desk.host.asked).toHaveLength(requestsOfInstall)
  })

  it.each(everyRequest)('killed before request %i is finished by the next run', async (number) => {
    expect(await desk.killedAt(number, 'before', argv())).toBe('killed')
    expect((await desk.install()).exitCode).toBe(0)
    expectOneOfEach()
  })

  it.each(everyRequest)('killed after request %i is finished by the next run', async (number) => {
    expect(await desk.killedAt(number, 'after', argv())).toBe('killed')
    expect((await desk.install()).exitCode).toBe(0)
    expectOneOfEach()
  })

  // The first is the browser's own: what is lost there a person sees.
  it.each(
    everyRequest
      .slice(1)
      .flatMap((number) => [[number, 'lost'] as const, [number, 'server-error'] as const]),
  )('whose request %i meets: answer %s, creates nothing twice', async (number, mishap) => {
    void desk.host.mishapAt(number, mishap)
    const first = await desk.install()
    if (first.exitCode !== 0) expect((await desk.install()).exitCode).toBe(0)
    expectOneOfEach()
  })

  it('killed twice, wherever, is finished by the third run', async () => {
    for (const first of [5, 7, 14])
      for (const second of [2, 5, 8]) {
        await desk.close()
        desk = await InstallDesk.open()
        desk.useProgram(smallProgram)
        await desk.killedAt(first, 'after', argv())
        await desk.killedAt(second, 'after', argv())
        expect((await desk.install()).exitCode).toBe(0)
        expectOneOfEach()
      }
  })

  it('finds the spreadsheet whose creation was not answered, though Drive lists it late', async () => {
    desk.cloud.conditions.listLag = 2
    void desk.host.mishapAt(creationOf('drive.files.create'), 'lost')
    expect((await desk.install()).exitCode).toBe(0)
    expectOneOfEach()
    expect(desk.cloud.books).toHaveLength(1)
  })

  it('throws away the twin that turns up after a creation had to be repeated', async () => {
    desk.cloud.conditions.listLag = 20
    void desk.host.mishapAt(creationOf('drive.files.create'), 'lost')
    expect((await desk.install()).exitCode).toBe(0)
    for (const book of desk.cloud.books) book.hiddenFor = 0
    expect((await desk.install()).exitCode).toBe(0)
    expectOneOfEach()
  })

  it('takes no spreadsheet that it gave up, though Drive still lists it', async () => {
    desk.cloud.conditions.trashLag = 5
    void desk.host.mishapAt(creationOf('script.projects.create'), 'lost')
    expect((await desk.install()).exitCode).toBe(0)
    expect((await desk.install()).exitCode).toBe(0)
    expectOneOfEach()
    expect(desk.cloud.books).toHaveLength(2)
  })

  it('carries on with what it made when the record on this computer is lost', async () => {
    await desk.install()
    desk.forgetRecords()
    const again = await desk.install()
    expect(again.exitCode).toBe(0)
    expectOneOfEach()
    expect(desk.cloud.books).toHaveLength(1)
  })
})

/** The number of the request with which a first installation makes something. */
const creationOf = (id: string): number => order.indexOf(id) + 1
const order = [
  'GET accounts.google.com',
  'POST oauth2.googleapis.com',
  'drive.about.get',
  'drive.files.list',
  'drive.files.create',
  'sheets.spreadsheets.batchUpdate',
  'script.projects.create',
]
