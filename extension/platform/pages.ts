export function openOptions(): void {
  void chrome.runtime.openOptionsPage()
}

export function extensionVersion(): string {
  return chrome.runtime.getManifest().version
}

/** Runs once after installation, update and each start of the browser. */
export function onStart(run: () => void): void {
  chrome.runtime.onInstalled.addListener(run)
  chrome.runtime.onStartup.addListener(run)
}
