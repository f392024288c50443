import type { Deed } from './act.ts'
import { cellDeeds } from './cell-deeds.ts'
import { draftDeeds } from './draft-deeds.ts'
import { logDeeds } from './log-deeds.ts'
import { lookDeeds } from './look-deeds.ts'
import { meetingDeeds } from './meeting-deeds.ts'
import { memberDeeds } from './member-deeds.ts'
import { orderDeeds } from './order-deeds.ts'
import { panelDeeds } from './panel-deeds.ts'
import { sendingDeeds } from './sending-deeds.ts'
import { sheetDeeds } from './sheet-deeds.ts'
import { substituteDeeds } from './substitute-deeds.ts'
import { surveyDeeds } from './survey-deeds.ts'
import { typedRowDeeds } from './typed-row-deeds.ts'
import { waitingDeeds } from './waiting-deeds.ts'
import { weatherDeeds } from './weather-deeds.ts'

export type ActName =
  | keyof typeof cellDeeds
  | keyof typeof draftDeeds
  | keyof typeof logDeeds
  | keyof typeof lookDeeds
  | keyof typeof meetingDeeds
  | keyof typeof memberDeeds
  | keyof typeof orderDeeds
  | keyof typeof panelDeeds
  | keyof typeof substituteDeeds
  | keyof typeof surveyDeeds
  | keyof typeof sendingDeeds
  | keyof typeof sheetDeeds
  | keyof typeof typedRowDeeds
  | keyof typeof waitingDeeds
  | keyof typeof weatherDeeds

/** Everything that happens to an office in a year. */
export const allActs: Readonly<Record<ActName, Deed>> = {
  ...cellDeeds,
  ...draftDeeds,
  ...logDeeds,
  ...lookDeeds,
  ...meetingDeeds,
  ...memberDeeds,
  ...orderDeeds,
  ...panelDeeds,
  ...substituteDeeds,
  ...surveyDeeds,
  ...sendingDeeds,
  ...sheetDeeds,
  ...typedRowDeeds,
  ...waitingDeeds,
  ...weatherDeeds,
}
