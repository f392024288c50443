import { spawn } from 'node:child_process'

type Program = { readonly command: string; readonly args: readonly string[] }

/** Runs another program with a text as its input; false when it is not there or fails. */
export function runProgram({ command, args }: Program, input: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'] })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
    child.stdin.on('error', () => resolve(false))
    child.stdin.end(input)
  })
}

/** A program that is still there after this time has opened what it was to open. */
const patienceMs = 2_000

/** Starts a program that may go on for as long as it likes; false when it is not there or fails at once. */
export function startProgram({ command, args }: Program): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    const timer = setTimeout(() => resolve(true), patienceMs)
    const settle = (isGood: boolean) => {
      clearTimeout(timer)
      resolve(isGood)
    }
    child.on('error', () => settle(false))
    child.on('close', (code) => settle(code === 0))
    child.unref()
  })
}
