import { useEffect, useRef, useState } from 'preact/hooks'
import { deskClient } from '../desk-client.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true

async function deliver(files: Iterable<File>): Promise<string | undefined> {
  let last: string | undefined
  for (const file of files) last = (await deskClient.dropMail(file)).id
  return last
}

/** Puts dropped .eml files into the inbox. True while something is held over the window. */
export function useDroppedMails(onArrived: (id: string) => void): boolean {
  const [over, setOver] = useState(false)
  const arrived = useRef(onArrived)
  arrived.current = onArrived
  useEffect(() => {
    const end = new AbortController()
    const { signal } = end
    addEventListener(
      'dragover',
      (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      { signal },
    )
    addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) setOver(false)
      },
      { signal },
    )
    addEventListener(
      'drop',
      (event) => {
        if (!carriesFiles(event)) return
        event.preventDefault()
        setOver(false)
        void deliver([...(event.dataTransfer?.files ?? [])]).then((id) => {
          if (id !== undefined) arrived.current(id)
        })
      },
      { signal },
    )
    return () => end.abort()
  }, [])
  return over
}
