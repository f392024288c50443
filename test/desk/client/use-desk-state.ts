import { useCallback, useEffect, useState } from 'preact/hooks'
import type { ClockStep, DeskState } from '../desk-api.ts'
import { deskClient } from './desk-client.ts'

const pollMs = 1500

export type DeskControls = {
  readonly state: DeskState | null
  /** The server cannot be reached: it was stopped, most likely. */
  readonly lost: boolean
  readonly moving: boolean
  readonly move: (step: ClockStep) => void
  readonly refresh: () => void
}

/** Follows the practice world. Time there goes on while somebody looks. */
export function useDeskState(): DeskControls {
  const [state, setState] = useState<DeskState | null>(null)
  const [lost, setLost] = useState(false)
  const [moving, setMoving] = useState(false)

  const refresh = useCallback(() => {
    deskClient.state().then(
      (next) => {
        setState(next)
        setLost(false)
      },
      () => setLost(true),
    )
  }, [])

  useEffect(() => {
    refresh()
    const timer = setInterval(refresh, pollMs)
    return () => clearInterval(timer)
  }, [refresh])

  const move = useCallback((step: ClockStep) => {
    setMoving(true)
    deskClient
      .move(step)
      .then(setState, () => setLost(true))
      .finally(() => setMoving(false))
  }, [])

  return { state, lost, moving: moving || state?.moving === true, move, refresh }
}
