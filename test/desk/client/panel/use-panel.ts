import { createContext } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Background } from '../../../../extension/background/create-background.ts'
import { attach } from '../../../../extension/mail-clients/attach.tsx'
import type { DeskState } from '../../desk-api.ts'
import { connect, connectOnce, createDeskBackground } from './desk-background.ts'
import { createDeskMailClient, type DeskMailClient } from './desk-mail-client.ts'

export const MailClientContext = createContext<DeskMailClient>(createDeskMailClient())

/** The extension's own button and panel, attached to the desk's page as they are to Gmail's. */
export function usePanel(state: DeskState | null): DeskMailClient {
  const client = useMemo(createDeskMailClient, [])
  // The practice world's clock at the last poll, against this page's clock then.
  const offset = useRef(0)
  if (state) offset.current = state.now - Date.now()
  const world = state?.world
  const latestWorld = useRef(world)
  latestWorld.current = world
  const background = useMemo(() => {
    const made: Background = createDeskBackground({
      now: () => Date.now() + offset.current,
      onReconnect: () => void connect(made, latestWorld.current ?? ''),
    })
    return made
  }, [])

  useEffect(() => {
    if (world === undefined) return
    void connectOnce(background, world)
  }, [world, background])

  useEffect(() => {
    const end = new AbortController()
    attach({ client, page: document, ask: background.ask, signal: end.signal })
    return () => end.abort()
  }, [client, background])

  return client
}
