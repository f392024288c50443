import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { drawn } from '../browser/picture.ts'
import { palettePng } from './palette-png.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs')

/** The page as it stands, as a small PNG; the browser itself unpacks its own picture. */
export async function picture(page: Page, name: string): Promise<void> {
  await drawn(page)
  const shot = (await page.screenshot({ animations: 'disabled' })).toString('base64')
  const { width, height, base64 } = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? []
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return { width: image.width, height: image.height, base64: btoa(text) }
  }, shot)
  const data = Buffer.from(base64, 'base64')
  writeFileSync(join(folder, name), palettePng({ width, height, data }))
}
