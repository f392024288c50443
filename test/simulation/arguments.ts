import { parseArgs } from 'node:util'

export type Arguments = {
  readonly seed: number
  readonly runs: number
  readonly isJson: boolean
  /** Numbers of the acts to live through again; undefined: all of them. */
  readonly replay: readonly number[] | undefined
}

/** npm run simulate -- --seed N --runs M [--json] [--replay 3,17,22] */
export function readArguments(argv: readonly string[]): Arguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      seed: { type: 'string', default: '1' },
      runs: { type: 'string', default: '20' },
      json: { type: 'boolean', default: false },
      replay: { type: 'string' },
    },
  })
  const { seed, runs, json, replay } = values
  return {
    seed: Number(seed),
    runs: Number(runs),
    isJson: json,
    replay: replay === undefined ? undefined : replay.split(',').map(Number),
  }
}
