import { useEffect, useState } from 'preact/hooks'
import type { Ask, Status } from '../background/exchange.ts'
import type { Failure } from '../background/failure.ts'
import { FailureNote } from '../panel/failure-note.tsx'
import { optionsText } from '../text-of-options.ts'
import { ConnectForm } from './connect-form.tsx'
import { StatusList } from './status-list.tsx'

type Shown = { readonly status: Status | null; readonly failure: Failure | null }

/** Pairs this device with a sheet, and shows how the connection stands. */
export function Options({ ask }: { readonly ask: Ask }) {
  const [{ status, failure }, setShown] = useState<Shown>({ status: null, failure: null })
  const [working, setWorking] = useState('')
  const load = async () => {
    const reply = await ask('status', {})
    if (reply.ok) setShown({ status: reply.value, failure: reply.value.lastFailure })
    else setShown({ status: null, failure: reply.error.tag === 'not-paired' ? null : reply.error })
  }
  useEffect(() => void load(), [])
  const run = async (words: string, act: () => Promise<Failure | null>) => {
    if (working !== '') return
    setWorking(words)
    const failed = await act()
    await load()
    if (failed) setShown((shown) => ({ ...shown, failure: failed }))
    setWorking('')
  }
  const connect = (code: string) =>
    run(optionsText.connecting, async () => {
      const reply = await ask('pair', { code })
      return reply.ok ? null : reply.error
    })
  const check = () =>
    run(optionsText.checking, async () => {
      const reply = await ask('refresh', { ifOlderThanMs: 0 })
      return reply.ok ? null : reply.error
    })
  const disconnect = () =>
    run(optionsText.disconnect, async () => {
      const reply = await ask('unpair', {})
      return reply.ok ? null : reply.error
    })
  const good = status !== null && failure === null && working === ''
  return (
    <main>
      <h1>{optionsText.optionsTitle}</h1>
      <p role="status" class={`state${good ? ' good' : ''}`}>
        {working ||
          (status ? optionsText.connectedTo(status.studyGroup) : optionsText.notConnected)}
      </p>
      <FailureNote failure={failure} />
      {status && <StatusList status={status} onCheck={check} onDisconnect={disconnect} />}
      <ConnectForm again={status !== null} onConnect={connect} />
    </main>
  )
}
