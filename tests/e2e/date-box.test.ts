import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase, people } from './a-template.ts'
import { copyFromExcel, unlockOffice } from './demo-steps.ts'

let window: RunningWindow
let page: Page
let box: Locator

beforeAll(async () => {
  const template = await makeTemplate()
  window = await openWindow(copyTemplate(template))
  removeFolder(template)
  page = window.page
  await unlockOffice(page, passphrase)
})
afterAll(async () => {
  await window.close()
  removeFolder(window.folder)
})
beforeEach(openForm)
afterEach(() => expect(window.complaints.splice(0)).toEqual([]))

/** Opens the form of the first candidate with what the office has stored. */
async function openForm(): Promise<void> {
  await page.reload()
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).click()
  await page.getByText(`${people.length} trong ${people.length} thí sinh`).waitFor()
  await page.getByRole('grid', { name: 'Thí sinh' }).focus()
  await page.keyboard.press('Enter')
  box = page.getByRole('textbox', { name: 'Ngày sinh' })
  await box.waitFor()
}

/** Saves the form and reads the birth date that the office has then. */
async function stored(): Promise<string> {
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: 'Thí sinh' }).waitFor()
  await openForm()
  return box.inputValue()
}

/** Types over one part of the date in the box, 0 the day, and leaves the box. */
async function typeOver(part: 0 | 1 | 2, typed: string): Promise<string> {
  await box.focus()
  await box.evaluate((input, at) => {
    if (!(input instanceof HTMLInputElement)) return
    const parts = input.value.split('/')
    const from = parts.slice(0, at).join('/').length + (at === 0 ? 0 : 1)
    input.setSelectionRange(from, from + (parts[at] ?? '').length)
  }, part)
  await page.keyboard.type(typed)
  await page.keyboard.press('Tab')
  return box.inputValue()
}

async function paste(text: string): Promise<void> {
  await copyFromExcel(window, text)
  await box.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+V')
  await page.keyboard.press('Enter')
}

it('field report 37: keeps day and month where they are through ten edits of each part', async () => {
  await box.fill('21/6/1999')
  const seen: string[] = []
  for (const day of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']) seen.push(await typeOver(0, day))
  for (const month of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '11']) seen.push(await typeOver(1, month))
  for (const year of ['1990', '1991', '1992', '1993', '1994', '1995', '1996', '1997', '1998', '2000']) seen.push(await typeOver(2, year))
  expect(seen).toEqual([
    ...['01/6/1999', '02/6/1999', '03/6/1999', '04/6/1999', '05/6/1999', '06/6/1999', '07/6/1999', '08/6/1999', '09/6/1999', '10/6/1999'],
    ...['10/01/1999', '10/02/1999', '10/3/1999', '10/4/1999', '10/5/1999', '10/6/1999', '10/7/1999', '10/8/1999', '10/9/1999', '10/11/1999'],
    ...['10/11/1990', '10/11/1991', '10/11/1992', '10/11/1993', '10/11/1994', '10/11/1995', '10/11/1996', '10/11/1997', '10/11/1998', '10/11/2000'],
  ])
  expect(await stored()).toBe('10/11/2000')
})

it.each(['01-02-1999', '1.2.1999'])('field report 37: a pasted %s is 1 February 1999', async (text) => {
  await paste(text)
  expect(await box.inputValue()).toBe('01/02/1999')
  expect(await stored()).toBe('01/02/1999')
})

it.each(['1/2/99', '010299'])('field report 37: a pasted %s asks for the century of 1 February', async (text) => {
  await paste(text)
  const question = page.getByRole('group', { name: 'Năm hai chữ số là năm nào' })
  expect(await question.getByRole('button').allTextContents()).toEqual(['1 01/02/1999', '2 01/02/2099'])
  await page.keyboard.press('1')
  expect(await box.inputValue()).toBe('01/02/1999')
  expect(await stored()).toBe('01/02/1999')
})
