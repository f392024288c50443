import type { Page } from 'playwright-core'
import { framePage } from '../desk/client/sheet/script-frame.ts'
import type { World } from '../google/open-world.ts'

/** A dialog of the menu in a page of its own, in a frame as Google's; what it asks runs in this world. */
export async function openDialog(page: Page, world: World, label: string): Promise<void> {
  const run = world.clickMenu(label)
  const dialog = run.dialogs.at(-1)
  if (!dialog) throw new Error(`no dialog, but: ${run.alerts.join(' ')} ${run.error ?? ''}`)
  await page.exposeFunction('runScript', (name: string, args: unknown[]) => {
    const { value, error } = world.runFunction(name, { args })
    return { value: value ?? null, error: error ?? '' }
  })
  await page.setContent(
    '<!doctype html><title>dialog</title><style>*{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style>',
  )
  await page.evaluate(hostFrame, framePage(dialog.html))
  await page.frameLocator('iframe').locator('main').waitFor()
}

/** Runs in the page, around the frame: carries calls to the script and answers back. */
function hostFrame(html: string): void {
  type Call = { type: string; height: number; call: number; name: string; args: unknown[] }
  const host = window as unknown as {
    runScript(name: string, args: unknown[]): Promise<{ value: unknown; error: string }>
  }
  addEventListener('message', async ({ data, source }: MessageEvent<Call>) => {
    if (data.type === 'close') {
      document.title = 'closed'
      return
    }
    if (data.type === 'height') {
      frame.style.height = `${data.height}px`
      return
    }
    const answer = await host.runScript(data.name, data.args)
    source?.postMessage({ call: data.call, ...answer }, { targetOrigin: '*' })
  })
  const frame = document.createElement('iframe')
  frame.sandbox.add('allow-scripts', 'allow-forms', 'allow-downloads', 'allow-modals')
  frame.srcdoc = html
  document.body.append(frame)
}
