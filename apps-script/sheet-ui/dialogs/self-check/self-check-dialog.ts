import * as z from '../../../../shared/protocol/zod-without-eval.ts'
import { scriptPlace } from '../../../google/script-place.ts'
import { keepSelfCheck, type SelfCheck } from '../../../health/self-check/check-record.ts'
import {
  currentSelfCheck,
  endSelfCheck,
  judgeEdits,
  startSelfCheck,
  steps,
  takeStep,
} from '../../../health/self-check/self-check.ts'
import { awaitProbe } from '../../../health/self-check/web-app-probe.ts'
import { isOwnRun, ownerProperty } from '../../../outbox/ownership.ts'
import { type Answerer, answering } from '../../answering.ts'
import type { Asker, Dialog, DialogAnswer } from '../../dialog.ts'
import type { Html } from '../../html.ts'
import { onlyOwnerPage, resultPage, selfCheckScript, startPage } from './self-check-page.ts'

/** 「自己点検」: each behaviour of Google's that the product relies on, tried on the live account (DESIGN §11). */
export const selfCheckDialog: Dialog = {
  title: '自己点検',
  size: { width: 720, height: 620 },
  open: (asker) => ({ body: page(asker), script: selfCheckScript }),
}

const nothing = z.object({})

export const selfCheckAnswers = {
  startSelfCheck: asOwner(nothing, ({ desk }) => {
    startSelfCheck(desk)
    return goOn(0)
  }),
  takeCheckStep: asOwner(z.object({ at: z.number() }), ({ desk }, { at }) => {
    const step = steps[at]
    if (step) takeStep(desk, step, scriptPlace)
    return at + 1 < steps.length ? goOn(at + 1) : undefined
  }),
  awaitProbe: asOwner(nothing, ({ desk }) => {
    const check = currentSelfCheck(desk)
    if (check) keepSelfCheck(desk, awaitProbe(desk, check, scriptPlace.sleep))
  }),
  judgeEdits: asOwner(nothing, ({ desk }) => void judgeEdits(desk)),
  endSelfCheck: asOwner(nothing, ({ desk }) => {
    endSelfCheck(desk)
    return { close: true }
  }),
}

const goOn = (at: number): DialogAnswer => ({
  next: { name: 'takeCheckStep', question: { at } },
  progress: { done: at, total: steps.length },
})

/** It uses the mailbox, so whoever else asks is told whose it is (DESIGN law 9). */
function asOwner<S extends z.ZodMiniType>(
  schema: S,
  answer: (asker: Asker, question: z.infer<S>) => DialogAnswer | undefined,
): Answerer {
  return answering(schema, (asker, question) => {
    if (!isOwnRun(asker.desk, asker.desk.properties.readAll())) return { html: page(asker).markup }
    return answer(asker, question) ?? { html: page(asker).markup }
  })
}

function page(asker: Asker): Html {
  const { desk } = asker
  const properties = desk.properties.readAll()
  if (!isOwnRun(desk, properties)) return onlyOwnerPage(properties[ownerProperty] ?? '')
  const check: SelfCheck | undefined = currentSelfCheck(desk)
  return check ? resultPage(check, desk.webAppUrl()) : startPage
}
