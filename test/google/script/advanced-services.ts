import type { Border } from './border.ts'

/** `Sheets` and `Gmail`: one function for each method the host knows, in the script's argument order. */
export function advancedServices(
  border: Border,
  methods: readonly string[],
): Record<string, object> {
  interface Branch {
    [name: string]: Branch | ((...args: unknown[]) => unknown)
  }
  const roots: Branch = {}
  for (const method of methods) {
    const path = method.split('.')
    const last = path.pop() ?? ''
    let branch = roots
    for (const step of path) {
      const next = branch[step]
      const child: Branch = typeof next === 'object' ? next : {}
      branch[step] = child
      branch = child
    }
    branch[last] = (...args) => border.call(method, args)
  }
  function close(name: string, branch: Branch): object {
    for (const [key, value] of Object.entries(branch)) {
      if (typeof value === 'object') branch[key] = close(`${name}.${key}`, value) as Branch
    }
    return border.closed(name, branch)
  }
  const services: Record<string, object> = {}
  for (const [name, branch] of Object.entries(roots)) {
    if (typeof branch === 'object') services[name] = close(name, branch)
  }
  return services
}
