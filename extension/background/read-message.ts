import { ok, type Result } from '../../shared/result.ts'
import { japanDate } from '../../shared/time/japan-date.ts'
import { serverNow } from './call-script.ts'
import type { Connection } from './connection.ts'
import type { BackgroundDeps } from './deps.ts'
import type { Exchange, Known, Reading } from './exchange.ts'
import type { Failure } from './failure.ts'
import { jobToRegistration } from './job.ts'
import type { JobStore } from './job-store.ts'
import { findKnown } from './known-people.ts'
import { readMail } from './read-mail.ts'
import { loadScriptState, refreshScriptState, type ScriptState } from './script-state.ts'

type Asked<K extends 'read' | 'known'> = Exchange[K]['ask'] & { readonly connection: Connection }

/** Who writes from this address, and whether this message is being registered right now. */
export async function readKnown(
  deps: BackgroundDeps,
  jobs: JobStore,
  { connection, address, messageId }: Asked<'known'>,
): Promise<Known> {
  const own = messageId === '' ? [] : await jobs.all()
  const job = own
    .filter((one) => one.messageId === messageId)
    .sort((a, b) => b.createdAt - a.createdAt)[0]
  return {
    people: await findKnown(deps, connection, address),
    isOwnAddress: isOwn(await loadScriptState(deps), address),
    registration: job ? jobToRegistration(job, deps.now()) : null,
  }
}

function isOwn(state: ScriptState | undefined, address: string): boolean {
  if (!state) return false
  const { mailbox, account = mailbox } = state.hello
  return [mailbox, account].some((own) => own.toLowerCase() === address.toLowerCase())
}

/** All that the panel shows of a message. Nothing is sent once the script's state is known. */
export async function readMessage(
  deps: BackgroundDeps,
  jobs: JobStore,
  { connection, mail, messageId }: Asked<'read'>,
): Promise<Result<Reading, Failure>> {
  const stored = (await loadScriptState(deps))?.hello
  const hello = stored ? ok(stored) : await refreshScriptState(deps, connection)
  if (!hello.ok) return hello
  const application = readMail(mail, hello.value)
  const address = application.participants[0]?.email || mail.from?.address || ''
  return ok({
    ...(await readKnown(deps, jobs, { connection, address, messageId })),
    application,
    meetings: hello.value.meetings,
    today: japanDate(await serverNow(deps)),
    studyGroup: hello.value.studyGroup,
    undoSeconds: hello.value.undoSeconds,
  })
}
