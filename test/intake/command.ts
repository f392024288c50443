import { runIntake } from './run-intake.ts'

process.exitCode = await runIntake(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
})
