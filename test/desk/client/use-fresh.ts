import { useEffect, useRef, useState } from 'preact/hooks'

/** Reads again whenever the stamp changes; keeps the old value on the screen meanwhile, so nothing blinks. */
export function useFresh<T, S extends string | number>(
  read: (stamp: S) => Promise<T>,
  stamp: S,
): T | null {
  const [value, setValue] = useState<T | null>(null)
  const reader = useRef(read)
  reader.current = read
  useEffect(() => {
    let current = true
    reader.current(stamp).then(
      (next) => {
        if (current) setValue(next)
      },
      () => undefined, // the frame shows that the server is lost
    )
    return () => {
      current = false
    }
  }, [stamp])
  return value
}
