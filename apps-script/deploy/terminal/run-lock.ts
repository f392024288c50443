import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from '../faults/fault.ts'

/** One installing command at a time: two at once could each create what the other is creating. */
export async function underRunLock<T>(config: string, work: () => Promise<T>): Promise<T> {
  const path = join(config, 'running')
  mkdirSync(config, { recursive: true, mode: 0o700 })
  take(path)
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

function take(path: string): void {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
  } catch {
    const pid = Number(readFileSync(path, 'utf8'))
    if (isAlive(pid)) throw new Stop({ tag: 'already-running', pid })
    writeFileSync(path, String(process.pid))
  }
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
