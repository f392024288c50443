/** Triggers run as the account that made them, on the newest code (PLATFORM §3.1): renewed, never piled up. */
export const triggers = {
  /** Those of whoever clicks: other people's are out of reach. */
  removeAll(): void {
    for (const trigger of ScriptApp.getProjectTriggers()) ScriptApp.deleteTrigger(trigger)
  },

  renew(): void {
    triggers.removeAll()
    ScriptApp.newTrigger('periodic').timeBased().everyMinutes(10).create()
    ScriptApp.newTrigger('edited').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create()
  },
}
