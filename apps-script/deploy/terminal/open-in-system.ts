import { startProgram } from './child-program.ts'

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens a page or a file in what the system has for it; the address is an argument, never a command line. */
export function openInSystem(target: string): Promise<boolean> {
  const [command = 'xdg-open', ...args] = openers[process.platform] ?? ['xdg-open']
  return startProgram({ command, args: [...args, target] })
}
