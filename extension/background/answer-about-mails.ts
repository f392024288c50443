import { registerSchema } from '../../shared/protocol/requests.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { withConnection } from './connection.ts'
import type { Registration } from './exchange.ts'
import type { Failure } from './failure.ts'
import { type Job, jobToRegistration } from './job.ts'
import { readKnown, readMessage } from './read-message.ts'
import { refreshIndex } from './refresh.ts'
import type { Handlers, Rooms } from './rooms.ts'

export type MailKind = 'read' | 'known' | 'register' | 'outcome' | 'deliver' | 'undo' | 'discard'

/** What the panel and the button ask about one message. */
export function answerAboutMails({
  deps,
  jobs,
  registrations,
  deliveries,
}: Rooms): Pick<Handlers, MailKind> {
  const view = (job: Job | undefined): Result<Registration, Failure> =>
    job ? ok(jobToRegistration(job, deps.now())) : err({ tag: 'undo-unknown' })
  return {
    read: (content) =>
      withConnection(deps, (connection) => readMessage(deps, jobs, { ...content, connection })),
    known: ({ address, messageId }) =>
      withConnection(deps, async (connection) =>
        ok(await readKnown(deps, jobs, { connection, address, messageId })),
      ),
    register: async ({ request }) => {
      // A page's process is not trusted to keep to its types.
      const parsed = registerSchema.safeParse(request)
      if (!parsed.success)
        return err({ tag: 'invalid', path: parsed.error.issues[0]?.path.join('.') ?? '' })
      return view(await registrations.submit(parsed.data))
    },
    outcome: async ({ requestId }) => view(await registrations.advance(requestId)),
    deliver: async ({ requestId }) => {
      const job = await deliveries.deliver(requestId)
      void refreshIndex(deps)
      return view(job)
    },
    undo: async ({ requestId }) => {
      const undone = await deliveries.undo(requestId)
      void refreshIndex(deps)
      return undone
    },
    discard: async ({ requestId }) => {
      const job = await jobs.load(requestId)
      if (job?.outcome.state === 'failed') await jobs.drop(requestId)
      return ok(null)
    },
  }
}
