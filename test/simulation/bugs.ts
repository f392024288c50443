import { bugsAboutMany } from './bugs-about-many.ts'
import { replaceOnce } from './bundle-edit.ts'
import { outboxBugs } from './outbox-bugs.ts'
import { planningBugs } from './planning-bugs.ts'
import type { Scene, Strike } from './scene.ts'

/** A deliberate bug: the texts of the production bundle that it replaces, and by what. */
export type Bug = {
  readonly name: string
  readonly edits: readonly (readonly [from: string, to: string])[]
  /** What brings it to light, if something strikes there. */
  readonly scene: Scene
  readonly strike: Strike
}

export const withBug = (code: string, { edits }: Bug): string =>
  edits.reduce((changed, [from, to]) => replaceOnce(changed, from, to), code)

/** Bugs that systems like this one had, or nearly had; the simulation catches every one. */
export const bugs: readonly Bug[] = [...outboxBugs, ...planningBugs, ...bugsAboutMany]
