import { pairByCode } from '../device.ts'
import { Stop } from '../faults/fault.ts'
import { faultAdvice } from '../faults/fault-text.ts'
import { checkWebApp } from '../steps/web-app-check.ts'
import { handTexts } from './hand-texts.ts'
import type { HandStep } from './steps.ts'
import { remember, tries, type Way } from './way.ts'
import { readWebAppAddress } from './web-app-address.ts'

/** Waits until the person has done the step, and checks what came of it. */
export async function finishStep(way: Way, step: HandStep): Promise<void> {
  switch (step.expect) {
    case 'enter':
      await way.deps.ask(handTexts.enter)
      if (step.paste === 'manifest') remember(way, { manifest: way.bundle.manifest })
      return
    case 'address':
      return takeAddress(way)
    case 'old-address':
      return takeOldAddress(way)
    case 'answer':
      return awaitAnswer(way)
    case 'pairing-code':
      return takePairingCode(way)
  }
}

async function takeAddress(way: Way): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const address = readWebAppAddress(await way.deps.ask(handTexts.askAddress))
    if (address.ok) return remember(way, { url: address.value })
    way.deps.report.note(address.error)
  }
  throw new Stop({ tag: 'gave-up' })
}

/** From the build that answers there follows the next one; where nothing answers, one beyond all doubt. */
async function takeOldAddress(way: Way): Promise<void> {
  const { deps, known } = way
  for (let attempt = 0; attempt < tries; attempt++) {
    const pasted = await deps.ask(handTexts.askOldAddress)
    const address = readWebAppAddress(pasted)
    const isGone = known.way === 'take-over' && pasted.trim() === ''
    if (!address.ok && !isGone) {
      deps.report.note(address.error)
      continue
    }
    const state = address.ok ? await checkWebApp(deps.visit, address.value) : undefined
    const running = state?.tag === 'answers' ? state.build : undefined
    deps.report.note(running === undefined ? handTexts.runsNoMore : handTexts.runsNow(running))
    // Minutes since 1970: above every number that was ever counted up by one.
    const above = running ?? Math.floor(deps.now() / 60_000)
    const isOwn = known.way === 'adopt' && address.ok
    return remember(way, {
      build: Math.max(known.build, above + 1),
      ...(isOwn && { url: address.value }),
    })
  }
  throw new Stop({ tag: 'gave-up' })
}

/** Until the very program that was handed out answers at the address, without any sign-in. */
async function awaitAnswer(way: Way): Promise<void> {
  const { deps, known } = way
  for (let attempt = 0; attempt < tries; attempt++) {
    await deps.ask(handTexts.enterToCheck)
    const state = await checkWebApp(deps.visit, known.url ?? '')
    if (state.tag === 'answers' && state.build === known.build) {
      deps.report.note(handTexts.answers)
      return
    }
    deps.report.note(handTexts.notYet(state, known.build))
  }
  throw new Stop({ tag: 'gave-up' })
}

async function takePairingCode(way: Way): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const code = await way.deps.ask(handTexts.askCode)
      const { device } = await pairByCode(way.deps, code, way.known.url)
      return remember(way, { device })
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      const { what, next } = faultAdvice(error.fault)
      way.deps.report.note(`${what}。${next}`)
    }
  }
  throw new Stop({ tag: 'gave-up' })
}
