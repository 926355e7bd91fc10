import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { anExam, aPost } from '../api/an-office.ts'
import { makeTemplate, passphrase } from './a-template.ts'
import { answerDialogs, openWindow, removeFolder } from './a-window.ts'
import { unlockIntoExam } from './demo-steps.ts'
import { typeField } from './keys.ts'

let template: string
beforeAll(async () => {
  template = await makeTemplate(async (client) => {
    const { id } = await anExam(client)
    await aPost(client, id)
  })
})
afterAll(() => removeFolder(template))

const line = (page: Page, step: string) => page.getByRole('grid', { name: 'Mốc thời gian' }).getByRole('row').filter({ hasText: step })
const panel = (page: Page, step: string) => page.getByRole('complementary').getByRole('heading', { name: step, exact: true }).waitFor()

/** Goes down the calendar to a step and into its form. */
async function openLine(page: Page, step: string): Promise<void> {
  await page.keyboard.press('Control+Home')
  const titles = await page.getByRole('grid', { name: 'Mốc thời gian' }).getByRole('gridcell').filter({ hasText: /./u }).evaluateAll((cells) => cells.filter((cell) => cell.previousElementSibling === null).map((cell) => cell.textContent))
  for (let down = 0; down < titles.indexOf(step); down += 1) await page.keyboard.press('ArrowDown')
  await panel(page, step)
  await page.keyboard.press('Enter')
}

/** The events of a calendar file: its lines unfolded (RFC 5545 3.1), the day of each by its summary. */
function eventsOf(file: string): Map<string, string> {
  const text = readFileSync(file, 'utf8').replaceAll(/\r\n[ \t]/gu, '')
  return new Map(text.split('BEGIN:VEVENT').slice(1).map((event) => [/^SUMMARY:(.*)$/mu.exec(event)?.[1]?.trim() ?? '', /^DTSTART;VALUE=DATE:(\d+)/mu.exec(event)?.[1] ?? '']))
}

it('counts deadlines from the day of the notice, takes another due day with its reason, moves by a holiday of the office, and goes into a calendar file', async () => {
  const window = await openWindow(template)
  const { page } = window
  try {
    await unlockIntoExam(page, passphrase)
    await page.getByRole('heading', { name: '1. Kế hoạch' }).waitFor()
    await page.keyboard.press('Control+PageDown')
    await page.getByRole('grid', { name: 'Giá trị của quy chế' }).waitFor()
    await page.keyboard.press('Control+PageDown')
    await page.getByText(/^Chưa ghi ngày: .*Thông báo tuyển dụng/).waitFor()
    await openLine(page, 'Thông báo tuyển dụng')
    await page.getByLabel('Ngày (nếu có)').and(page.locator(':focus')).waitFor()
    await typeField(page, '20/8/2026')
    await page.keyboard.press('Control+Enter')
    await line(page, 'Hết hạn nhận phiếu đăng ký').getByText('21/9/2026').waitFor()

    await openLine(page, 'Danh sách đủ điều kiện, triệu tập')
    await page.getByLabel('Hạn riêng (nếu có)').focus()
    await typeField(page, '30/9/2026')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Hạn riêng và gia hạn phải có lý do.').waitFor()
    await page.getByLabel('Lý do').fill('Ban Thường vụ yêu cầu xong trước kỳ họp')
    await page.keyboard.press('Control+Enter')
    await line(page, 'Danh sách đủ điều kiện, triệu tập').getByText('30/9/2026').waitFor()

    const file = join(window.folder, 'lịch.ics')
    await answerDialogs(window, { save: file })
    await page.keyboard.press('Control+E')
    await page.getByText(/^Đã ghi \d+ việc chưa xong vào/).waitFor()
    const events = eventsOf(file)
    expect(events.get('Hạn: Danh sách đủ điều kiện\\, triệu tập')).toBe('20260930')
    expect(events.get('Hạn: Hết hạn nhận phiếu đăng ký')).toBeUndefined()
    expect(readFileSync(file, 'utf8')).toContain('TRIGGER:-P3D')

    await page.keyboard.press('Alt+9')
    await page.getByRole('link', { name: 'Ngày nghỉ' }).press('Enter')
    await page.getByRole('heading', { name: 'Ngày nghỉ' }).waitFor()
    await page.keyboard.press('Control+N')
    await page.getByRole('textbox', { name: 'Ngày' }).and(page.locator(':focus')).waitFor()
    await typeField(page, '21/9/2026')
    await page.getByRole('combobox', { name: 'Là' }).and(page.locator(':focus')).waitFor()
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await typeField(page, 'Nghỉ bù ngày thành lập tỉnh')
    await typeField(page, 'Thông báo 88-TB/TU ngày 25/8/2026')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('grid', { name: 'Ngày nghỉ năm 2026' }).getByRole('row').filter({ hasText: 'Nghỉ bù ngày thành lập tỉnh' }).waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: 'Mốc thời gian' }).press('Enter')
    await line(page, 'Hết hạn nhận phiếu đăng ký').getByText('22/9/2026').waitFor()
    expect(window.complaints).toEqual([])
  } finally {
    await window.close()
  }
})
