import { runProgram } from './child-program.ts'

type Tool = {
  readonly command: string
  readonly args: readonly string[]
  readonly encoding: BufferEncoding
}

const tools: Readonly<Record<string, readonly Tool[]>> = {
  darwin: [{ command: 'pbcopy', args: [], encoding: 'utf8' }],
  // clip.exe takes Japanese in UTF-16 only, by its byte order mark.
  win32: [{ command: 'clip.exe', args: [], encoding: 'utf16le' }],
  linux: [
    { command: 'wl-copy', args: [], encoding: 'utf8' },
    { command: 'xclip', args: ['-selection', 'clipboard'], encoding: 'utf8' },
    { command: 'clip.exe', args: [], encoding: 'utf16le' },
  ],
}

/** Tries what this system may have, one after the other; false where there is none. */
export async function copyToClipboard(text: string): Promise<boolean> {
  for (const { command, args, encoding } of tools[process.platform] ?? []) {
    const marked = encoding === 'utf16le' ? `\ufeff${text}` : text
    if (await runProgram({ command, args }, Buffer.from(marked, encoding))) return true
  }
  return false
}
