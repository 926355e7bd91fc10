import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase, people } from './a-template.ts'
import { copyFromExcel, unlockIntoExam, unlockOffice } from './demo-steps.ts'

let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate()
})
afterAll(() => removeFolder(template))

beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await unlockIntoExam(page, passphrase)
  await page.getByRole('button', { name: 'Nhập điểm' }).click()
  await page.getByRole('grid', { name: 'Bảng điểm' }).getByText(people[0]).waitFor()
})
afterEach(async () => {
  await window.close()
  removeFolder(window.folder)
})

/** Column of a part in the grid, counted from 0: TT, name, birth, post, then the parts. */
const column = { general: 4, written: 5, interview: 6 } as const

async function goTo(row: number, part: keyof typeof column): Promise<void> {
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < column[part]; step += 1) await page.keyboard.press('ArrowRight')
  for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
}

const cell = (row: number, part: keyof typeof column) =>
  page.getByRole('grid', { name: 'Bảng điểm' }).locator(`[role=row][aria-rowindex]:has-text("${people[row] ?? ''}")`).getByRole('gridcell').nth(column[part])

async function expectCell(row: number, part: keyof typeof column, text: string): Promise<void> {
  await page.waitForFunction(([element, wanted]) => element?.textContent === wanted, [await cell(row, part).elementHandle(), text] as const)
}

it('field report 77: takes 72,5 and 72.5 alike, goes down with Enter and right with Tab, and keeps both after a restart', async () => {
  await goTo(0, 'written')
  await page.keyboard.type('72,5')
  await page.keyboard.press('Enter')
  await page.keyboard.type('68.25')
  await page.keyboard.press('Tab')
  await page.keyboard.type('v')
  await page.keyboard.press('Enter')
  await expectCell(0, 'written', '72,50')
  await expectCell(1, 'written', '68,25')
  await expectCell(1, 'interview', 'vắng')
  await page.getByRole('progressbar', { name: 'Đã nhập Viết' }).and(page.locator('[aria-valuenow="2"]')).waitFor()
  expect(window.complaints).toEqual([])
  await window.close()

  window = await openWindow(window.folder)
  page = window.page
  await unlockOffice(page, passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nhập điểm' }).click()
  await expectCell(0, 'written', '72,50')
  await expectCell(1, 'interview', 'vắng')
})

it('field reports 84, 85: refuses 137,5 and 7,555 in the cell, where Esc brings the old value back', async () => {
  await goTo(2, 'written')
  await page.keyboard.type('60')
  await page.keyboard.press('Enter')
  await expectCell(2, 'written', '60,00')
  for (const [typed, title] of [
    ['137,5', 'Viết tối đa 100,00 điểm.'],
    ['7,555', 'Quá hai chữ số sau dấu phẩy.'],
  ] as const) {
    await goTo(2, 'written')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText(title).waitFor()
    await page.keyboard.press('Escape')
    await expectCell(2, 'written', '60,00')
  }
})

it('field report 84: pastes a column whole, and a column with one wrong value not at all', async () => {
  await goTo(0, 'general')
  await copyFromExcel(window, people.map((_, index) => String(30 + index)).join('\r\n'))
  await page.keyboard.press('Control+V')
  await expectCell(7, 'general', '37')

  await goTo(0, 'written')
  await copyFromExcel(window, ['50', '7,555', '101'].join('\r\n'))
  await page.keyboard.press('Control+V')
  await page.getByText('Viết tối đa 100,00 điểm.').first().waitFor()
  await page.getByText('Quá hai chữ số sau dấu phẩy.').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('progressbar', { name: 'Đã nhập Viết' }).and(page.locator('[aria-valuenow="0"]')).waitFor()
})

it('field report 30: loses nothing of a text that an input method composes on a selected cell', async () => {
  await goTo(4, 'interview')
  const session = await page.context().newCDPSession(page)
  for (const composed of ['v', 'va', 'vă', 'văn', 'văng']) {
    await session.send('Input.imeSetComposition', { text: composed, selectionStart: composed.length, selectionEnd: composed.length })
  }
  await session.send('Input.insertText', { text: 'vắng' })
  await page.keyboard.press('Enter')
  await expectCell(4, 'interview', 'vắng')
})

it('undoes the last act from the log, also after a restart, and does it again', async () => {
  await goTo(0, 'written')
  await page.keyboard.type('72,5')
  await page.keyboard.press('Enter')
  await expectCell(0, 'written', '72,50')
  await goTo(0, 'written')
  await page.keyboard.type('80')
  await page.keyboard.press('Enter')
  await expectCell(0, 'written', '80,00')
  await window.close()

  window = await openWindow(window.folder)
  page = window.page
  await unlockOffice(page, passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nhập điểm' }).click()
  await expectCell(0, 'written', '80,00')
  await page.keyboard.press('Control+Z')
  await expectCell(0, 'written', '72,50')
  await page.keyboard.press('Control+Y')
  await expectCell(0, 'written', '80,00')
})
