import type { Life } from './life.ts'

const dayMs = 86_400_000

/** Drafts of ours that nobody looks after any more: a person might send them a second time. */
export function reportLeftovers({ world, touchedDrafts, oracle }: Life): void {
  for (const { message } of world.mail.drafts()) {
    const reference = message.headers['x-jimukyoku-reference'] ?? ''
    const isOld = world.now() - message.internalDate > dayMs
    if (reference === '' || touchedDrafts.has(reference) || !isOld) continue
    oracle.findings.push({
      tag: 'doubled',
      at: message.internalDate,
      what: `a draft left behind: ${message.to} 「${message.subject}」`,
    })
  }
}
