import { setFlagsFromString } from 'node:v8'

/**
 * Every execution in the stand-in has a realm of its own, and in each V8 would optimise the same functions anew,
 * at a third of all CPU. With a bigger budget only those are optimised that earn it.
 */
setFlagsFromString('--interrupt-budget=600000')
