import type { FrameLocator, Locator, Page } from 'playwright-core'

/** The cell of a sheet where a row that shows `rowText` meets the column `header`. */
export async function sheetCell(
  page: Page,
  { rowText, header }: { readonly rowText: string; readonly header: string },
): Promise<Locator> {
  const column = await page
    .getByRole('columnheader', { name: header, exact: true })
    .getAttribute('aria-colindex')
  const row = page.getByRole('row').filter({ hasText: rowText })
  return row.locator(`[role=gridcell][aria-colindex="${column}"]`)
}

/**
 * Chooses from a cell's drop-down, as a person does: double click, choose. What the sheet wrote since the
 * last edit may redraw the row under the second click; a person clicks again then.
 */
export async function chooseInCell(
  page: Page,
  at: { readonly rowText: string; readonly header: string; readonly value: string },
): Promise<void> {
  const cell = await sheetCell(page, at)
  const choices = page.getByRole('combobox', { name: at.header, exact: true })
  const open = async (tries: number): Promise<void> => {
    await cell.dblclick()
    try {
      await choices.waitFor({ timeout: 2_000 })
    } catch (problem) {
      if (tries <= 1) throw problem
      await open(tries - 1)
    }
  }
  await open(4)
  await choices.selectOption(at.value)
  await choices.waitFor({ state: 'detached' })
}

/** Chooses from the script's menu; the item of a submenu after its name. */
export async function chooseMenu(page: Page, ...labels: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^研究会/ }).click()
  for (const label of labels) await page.getByRole('menuitem', { name: label, exact: true }).click()
}

/** The page inside the dialog that a menu item opened over the sheet. */
export async function openedDialog(page: Page, title: string): Promise<FrameLocator> {
  await page.getByRole('dialog', { name: title }).waitFor()
  const dialog = page.frameLocator('iframe')
  await dialog.locator('main').waitFor()
  return dialog
}

/** Moves the practice world's clock by its button, and waits until it stands again. */
export async function moveClock(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true })
  await button.click()
  await page.getByRole('status').getByText('時計を進めています').waitFor({ state: 'detached' })
}

/** Goes to one of the places on the left. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: place }).click()
  await page.getByRole('region', { name: place }).waitFor()
}

/** Opens a mail of the inbox by its sender and subject. */
export async function openMail(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('list', { name: 'メールの一覧' }).getByRole('button', { name }).click()
}
