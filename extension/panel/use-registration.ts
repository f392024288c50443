import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Ask, RegisterRequest, Registration } from '../background/exchange.ts'
import type { Failure } from '../background/failure.ts'

/** Where the panel stands with what it registered. */
export type Progress =
  | { readonly phase: 'editing'; readonly failure: Failure | null }
  | { readonly phase: 'sending' }
  | {
      readonly phase: 'registered'
      readonly registration: Registration
      /** Epoch milliseconds of this page's clock. */
      readonly undoUntil: number
      readonly undoFailure: Failure | null
      readonly undoing: boolean
    }
  | { readonly phase: 'waiting'; readonly registration: Registration }
  | { readonly phase: 'undone' }

export type Controls = {
  readonly progress: Progress
  readonly submit: (request: RegisterRequest) => void
  readonly undo: () => void
  readonly backToForm: () => void
}

const pollMs = 2_000

/** Registers, follows a waiting registration, delivers when the undo time is over. */
export function useRegistration(ask: Ask, present: Registration | null): Controls {
  const [progress, setProgress] = useState<Progress>(() =>
    present ? progressOf(ask, present) : { phase: 'editing', failure: null },
  )
  const latest = useRef(progress)
  latest.current = progress

  const submit = useCallback(
    (request: RegisterRequest) => {
      if (latest.current.phase !== 'editing') return
      latest.current = { phase: 'sending' }
      setProgress(latest.current)
      void ask('register', { request }).then((reply) =>
        setProgress(
          reply.ok ? progressOf(ask, reply.value) : { phase: 'editing', failure: reply.error },
        ),
      )
    },
    [ask],
  )

  const undo = useCallback(() => {
    const now = latest.current
    if (now.phase !== 'registered' || now.undoing) return
    setProgress({ ...now, undoing: true, undoFailure: null })
    void ask('undo', { requestId: now.registration.requestId }).then((reply) =>
      setProgress((then) => {
        if (reply.ok) return { phase: 'undone' }
        return then.phase === 'registered'
          ? { ...then, undoing: false, undoFailure: reply.error }
          : then
      }),
    )
  }, [ask])

  useFollowing(ask, progress, setProgress)
  const backToForm = useCallback(() => setProgress({ phase: 'editing', failure: null }), [])
  return { progress, submit, undo, backToForm }
}

function useFollowing(ask: Ask, progress: Progress, setProgress: (next: Progress) => void): void {
  useEffect(() => {
    const kind = followKind(progress)
    if (!kind || !('registration' in progress)) return
    const { requestId } = progress.registration
    const left = progress.phase === 'registered' ? progress.undoUntil - Date.now() : 0
    const gone = new AbortController()
    const look = async () => {
      const reply = await ask(kind, { requestId })
      if (gone.signal.aborted) return
      if (reply.ok) setProgress(progressOf(ask, reply.value))
      else setTimer(look, pollMs)
    }
    const setTimer = (run: () => Promise<void>, delayMs: number) => {
      const timer = setTimeout(() => void run(), delayMs)
      gone.signal.addEventListener('abort', () => clearTimeout(timer))
    }
    setTimer(look, left > 0 ? left + 300 : pollMs)
    return () => gone.abort()
  }, [ask, progress, setProgress])
}

/** What is still to be asked for, if anything. */
function followKind(progress: Progress): 'outcome' | 'deliver' | undefined {
  if (progress.phase === 'waiting') return 'outcome'
  if (progress.phase !== 'registered' || progress.undoing) return undefined
  const { outcome } = progress.registration
  if (outcome.state !== 'registered' || outcome.answer.mails.length === 0) return undefined
  const open = outcome.delivery?.mails.some((mail) => mail.state === 'waiting') ?? true
  return open ? 'deliver' : undefined
}

function progressOf(ask: Ask, registration: Registration): Progress {
  const { outcome, requestId } = registration
  switch (outcome.state) {
    case 'waiting':
      return { phase: 'waiting', registration }
    case 'failed':
      void ask('discard', { requestId })
      return { phase: 'editing', failure: outcome.failure }
    case 'registered':
      return {
        phase: 'registered',
        registration,
        undoUntil: Date.now() + outcome.undoInMs,
        undoFailure: null,
        undoing: false,
      }
  }
}
