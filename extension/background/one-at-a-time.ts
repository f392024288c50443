/** Runs what is given under a name once: who asks meanwhile gets the same answer. */
export function createOneAtATime<T>(): (name: string, run: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  return (name, run) => {
    const present = running.get(name)
    if (present) return present
    const started = run().finally(() => running.delete(name))
    running.set(name, started)
    return started
  }
}
