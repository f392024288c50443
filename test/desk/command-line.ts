import { parseArgs } from 'node:util'

export type CommandLine = {
  readonly port: number
  readonly open: boolean
  readonly reset: boolean
}

const usage = `npm start -- [--port N] [--no-open] [--reset]
  --port N   the desk's port on this machine (default 4100)
  --no-open  does not open a browser
  --reset    throws the practice world away and starts over`

/** What stands after `npm start --`; prints how to use it and ends where that is not understood. */
export function readCommandLine(args: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4100' },
        'no-open': { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
      },
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port} is not a port.`)
    return { port, open: !values['no-open'], reset: values.reset }
  } catch (problem) {
    console.error(`${problem instanceof Error ? problem.message : problem}\n${usage}`)
    process.exit(2)
  }
}
