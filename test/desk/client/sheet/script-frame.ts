/** Messages from a dialog's frame to the desk, and back. */
export type FrameCall =
  | { readonly type: 'run'; readonly call: number; readonly name: string; readonly args: unknown[] }
  | { readonly type: 'close' }
  | { readonly type: 'height'; readonly height: number }

export type FrameAnswer = {
  readonly call: number
  readonly value: unknown
  /** Blank when the function returned. */
  readonly error: string
}

/** Runs inside the frame, as Google's `google.script` does there. */
function installGoogleScript(): void {
  type Handler = (value: unknown, user: unknown) => void
  type Handlers = { success?: Handler; failure?: Handler; user?: unknown }
  const waiting = new Map<number, Handlers>()
  const runner = (handlers: Handlers): object =>
    new Proxy(
      {},
      {
        get: (_target, name) => {
          if (name === 'withSuccessHandler')
            return (success: Handler) => runner({ ...handlers, success })
          if (name === 'withFailureHandler')
            return (failure: Handler) => runner({ ...handlers, failure })
          if (name === 'withUserObject') return (user: unknown) => runner({ ...handlers, user })
          return (...args: unknown[]) => {
            const call = waiting.size + 1
            waiting.set(call, handlers)
            parent.postMessage({ type: 'run', call, name: String(name), args }, '*')
          }
        },
      },
    )
  addEventListener('message', (event: MessageEvent<FrameAnswer>) => {
    const { call, value, error } = event.data
    const handlers = waiting.get(call)
    if (error === '') handlers?.success?.(value, handlers.user)
    else handlers?.failure?.(new Error(error), handlers.user)
  })
  const host = {
    close: () => parent.postMessage({ type: 'close' }, '*'),
    setHeight: (height: number) => parent.postMessage({ type: 'height', height }, '*'),
  }
  Object.assign(window, { google: { script: { run: runner({}), host } } })
}

/** The dialog's page with `google.script` in front of everything it brings along. */
export function framePage(html: string): string {
  return `<script>(${installGoogleScript.toString()})()</script>${html}`
}
