import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openOffice } from '../browser/open-office.ts'
import { pairingCode } from '../desk/world/owner-clicks.ts'
import { type BenchRow, median, ms } from './row.ts'

const contentScript = 'extension/mail-clients/gmail/content.iife.js'
const rounds = 11

/** What a person waits for, in real Chromium with the built extension on a page built like Gmail's. */
export async function benchExtension(): Promise<BenchRow[]> {
  const built = join(import.meta.dirname, '..', '..', 'dist', 'extension', contentScript)
  const size = gzipSync(readFileSync(built), { level: 9 }).length
  const office = await openOffice()
  try {
    const options = await office.browser.context.newPage()
    await options.goto(office.optionsUrl)
    await options.getByLabel('接続コード').fill(pairingCode(office.world, '測定'))
    await options.getByRole('button', { name: 'つなぐ' }).click()
    await options.getByText('第2期 地方創生研究会').first().waitFor()
    const times: { button: number; panel: number }[] = []
    for (let round = 0; round < rounds; round++) {
      const page = await office.browser.context.newPage()
      // The compiler of this command names functions by a helper that the page does not have.
      await page.addInitScript('globalThis.__name = (value) => value')
      await page.goto(office.inboxUrl)
      await page.getByRole('row', { name: /百瀬 遥香/ }).waitFor()
      times.push(await page.evaluate(timeOneMail, '百瀬 遥香'))
      await page.close()
    }
    return [
      { what: 'content script, gzip -9', value: `${(size / 1000).toFixed(1)} kB`, bar: '≤ 40 kB' },
      timeRow(
        'mail opened → button shown',
        times.map(({ button }) => button),
        '≤ 50 ms',
      ),
      timeRow(
        'button → filled panel',
        times.map(({ panel }) => panel),
        '≤ 100 ms',
      ),
    ]
  } finally {
    await office.close()
  }
}

const timeRow = (what: string, times: readonly number[], bar: string): BenchRow => ({
  what: `${what}, median of ${rounds}`,
  value: ms(median(times)),
  bar,
})

/** Runs inside the page: open shadow roots let it see what the extension shows, to the frame. */
async function timeOneMail(sender: string): Promise<{ button: number; panel: number }> {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? everything(element.shadowRoot) : []),
    ])
  const named = (name: string): HTMLElement | undefined =>
    everything(document).find(
      (element): element is HTMLElement =>
        element instanceof HTMLButtonElement && element.textContent?.trim() === name,
    )
  const filled = (): boolean =>
    everything(document).some(
      (element) => element instanceof HTMLInputElement && element.value === sender,
    )
  const until = (holds: () => boolean): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (holds()) resolve(performance.now())
        else setTimeout(look, 0)
      }
      look()
    })
  const row = [...document.querySelectorAll<HTMLElement>('[role=row],tr')].find((element) =>
    element.textContent?.includes(sender),
  )
  const opened = performance.now()
  row?.click()
  const shown = await until(() => named('送信者を登録') !== undefined)
  const clicked = performance.now()
  named('送信者を登録')?.click()
  const ready = await until(filled)
  return { button: shown - opened, panel: ready - clicked }
}
