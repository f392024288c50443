import type { Act } from '../history.ts'
import type { Life } from '../life.ts'

/** What somebody does; where it makes no sense any more, nothing. */
export type Deed = (life: Life, act: Act) => void
