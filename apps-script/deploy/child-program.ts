import { spawn } from 'node:child_process'

type Program = { readonly command: string; readonly args: readonly string[] }

/** Runs another program with a text as its input; false when it is not there or fails. */
export function runProgram(
  { command, args }: Program,
  input: string | Uint8Array = '',
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'] })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
    child.stdin.on('error', () => resolve(false))
    child.stdin.end(input)
  })
}
