/** What the script is told about itself; only the self-check asks. */
export const scriptPlace = {
  scriptTimeZone: (): string => Session.getScriptTimeZone(),
  triggerNames: (): readonly string[] =>
    ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction()),
  sleep: (ms: number): void => Utilities.sleep(ms),
}
