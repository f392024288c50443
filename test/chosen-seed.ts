import fc from 'fast-check'

/** A check that anybody can repeat: random books are the same in every run, and others with SEED=… */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20191114) })
