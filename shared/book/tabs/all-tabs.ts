import { domainsTab } from './domains.ts'
import { forecastTab } from './forecast.ts'
import { holidaysTab } from './holidays.ts'
import { mailLogTab } from './mail-log.ts'
import { mailTextsTab } from './mail-texts.ts'
import { meetingsTab } from './meetings.ts'
import { answersTab, groupsTab, resultsTab, surveysTab } from './occasional-tabs.ts'
import { operationsTab } from './operations.ts'
import { pastMailsTab } from './past-mails.ts'
import { registrationsTab } from './registrations.ts'
import { rosterTab } from './roster.ts'
import { settingsTab } from './settings-tab.ts'
import { snapshotTab } from './snapshot.ts'

/** In the order in which they stand in the spreadsheet. */
export const allTabs = {
  roster: rosterTab,
  meetings: meetingsTab,
  registrations: registrationsTab,
  forecast: forecastTab,
  mailTexts: mailTextsTab,
  settings: settingsTab,
  holidays: holidaysTab,
  domains: domainsTab,
  mailLog: mailLogTab,
  pastMails: pastMailsTab,
  operations: operationsTab,
  snapshot: snapshotTab,
  groups: groupsTab,
  surveys: surveysTab,
  answers: answersTab,
  results: resultsTab,
} as const

export type AllTabs = typeof allTabs
export type TabKey = keyof AllTabs
