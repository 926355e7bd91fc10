import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningWindow } from './a-window.ts'

const album = process.env['MINH_TUYEN_PICTURES']

/** A picture of the window, in a width of the design where one is named, for whoever names a folder for pictures (MINH_TUYEN_PICTURES). */
export async function look({ application, page }: RunningWindow, name: string, width?: number): Promise<void> {
  if (album === undefined) return
  mkdirSync(album, { recursive: true })
  if (width !== undefined) {
    await application.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size, 768), width)
    await page.waitForFunction((size) => Math.abs(window.innerWidth - size) < 2, width)
  }
  await page.screenshot({ path: join(album, `${name}${width === undefined ? '' : `-${width}`}.png`) })
}
