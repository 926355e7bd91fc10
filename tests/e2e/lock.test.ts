import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { newRequest } from '../api/an-office.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { anExamToMark, copyTemplate, makeTemplate, passphrase, people } from './a-template.ts'
import { unlockOffice } from './demo-steps.ts'

const first = 'Hà Thị Lan'
const second = { name: 'Lò Văn Nam', passphrase: 'mật khẩu của Nam' }

let template: string
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate(async (client) => {
    await anExamToMark(client)
    const { user, code } = await client.users.invite({ name: second.name, requestId: newRequest() })
    await client.users.grant({ userId: user.id, role: 'examSecretary', scopeKind: 'office', scopeId: null, fromDay: '2026-01-01', toDay: null, decision: null, requestId: newRequest() })
    await client.access.join({ userId: user.id, code: code.join(''), passphrase: second.passphrase, requestId: newRequest() })
  })
})
afterAll(() => removeFolder(template))

beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await page.clock.install()
  await unlockOffice(page, passphrase)
  await openStep('Tiếp nhận hồ sơ')
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

async function openStep(step: string): Promise<void> {
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: step }).click()
}

const lockedHeading = () => page.getByRole('heading', { name: 'Mở khóa' })

/** Chooses a person on the unlock page and types the passphrase. */
async function unlockAs(name: string, own: string): Promise<void> {
  await lockedHeading().waitFor()
  await page.getByRole('combobox', { name: 'Người dùng' }).selectOption({ label: name })
  await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(own)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Khu vực' }).waitFor()
}

/** The form for a new candidate, half filled: a name, and a date in the middle of being typed. */
async function halfTyped(): Promise<void> {
  await page.keyboard.press('Control+N')
  await page.getByLabel('Họ và tên').fill('Ma Thị Ánh Ng')
  await page.getByLabel('Ngày sinh').fill('12/3')
}

const typed = () => Promise.all([page.getByLabel('Họ và tên').inputValue(), page.getByLabel('Ngày sinh').inputValue()])
const focused = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value ?? null)

it('keeps a half-typed form under the lock exactly as it was, with the keyboard in the same box', async () => {
  await halfTyped()
  await page.keyboard.press('Control+L')
  await lockedHeading().waitFor()
  expect(await page.getByLabel('Họ và tên').isVisible()).toBe(false)
  expect(await page.getByRole('combobox', { name: 'Người dùng' }).inputValue()).not.toBe('')
  await unlockAs(first, passphrase)
  expect(await typed()).toEqual(['Ma Thị Ánh Ng', '12/3'])
  expect(await focused()).toBe('12/3')
  await page.keyboard.type('/1999')
  expect((await typed())[1]).toBe('12/3/1999')
  expect(await page.getByRole('alert').count()).toBe(0)
})

it('lets no key of the pages through while it is locked', async () => {
  await page.keyboard.press('Control+L')
  await lockedHeading().waitFor()
  for (const keys of ['Escape', 'Control+N', 'Control+Z', 'Alt+2', 'F6', 'Control+L']) await page.keyboard.press(keys)
  await unlockAs(first, passphrase)
  expect(await page.getByLabel('Họ và tên').count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Tiếp nhận hồ sơ' }).getAttribute('aria-current')).toBe('step')
})

it('field report 78: locked in the middle of a mark, the cell stays open and the mark is saved after it', async () => {
  await page.getByRole('button', { name: 'Nhập điểm' }).click()
  await page.getByRole('grid', { name: 'Bảng điểm' }).getByText(people[0]).waitFor()
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type('72')
  await page.keyboard.press('Control+L')
  await unlockAs(first, passphrase)
  expect(await focused()).toBe('72')
  await page.keyboard.type(',5')
  await page.keyboard.press('Enter')
  await page.getByRole('gridcell', { name: '72,50' }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

it('keeps a dialog with a half-typed reason out of sight, and Esc before the lock does not close it', async () => {
  await page.getByRole('grid').getByText(people[0]).click()
  await page.getByRole('button', { name: 'Bỏ thí sinh…' }).click()
  await page.getByRole('dialog').getByLabel('Lý do').fill('rút vì ch')
  await page.keyboard.press('Control+L')
  await lockedHeading().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('Escape')
  await unlockAs(first, passphrase)
  expect(await page.getByRole('dialog').getByLabel('Lý do').inputValue()).toBe('rút vì ch')
})

it('shows another person nothing of it, and keeps nothing for the first one after that', async () => {
  await halfTyped()
  await page.keyboard.press('Control+L')
  await unlockAs(second.name, second.passphrase)
  await page.getByRole('banner').getByText(second.name).waitFor()
  expect(await page.getByLabel('Họ và tên').count()).toBe(0)
  expect(await page.content()).not.toContain('Ma Thị Ánh Ng')
  await openStep('Tiếp nhận hồ sơ')
  await page.getByRole('grid').getByText(people[0]).waitFor()
  await page.keyboard.press('Control+L')
  await unlockAs(first, passphrase)
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
  expect(await page.content()).not.toContain('Ma Thị Ánh Ng')
})

it('locks after 15 minutes without a key or the mouse, counted from the last one, and keeps the draft', async () => {
  await halfTyped()
  await page.clock.fastForward('14:50')
  await page.keyboard.press('Shift')
  await page.clock.fastForward('14:50')
  expect(await lockedHeading().isVisible()).toBe(false)
  await page.clock.fastForward('00:20')
  await unlockAs(first, passphrase)
  expect(await typed()).toEqual(['Ma Thị Ánh Ng', '12/3'])
})
