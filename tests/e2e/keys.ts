import type { Page } from 'playwright-core'

/** Types a text into the field that has the focus and goes on to the next one. */
export async function typeField(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Enter')
}
