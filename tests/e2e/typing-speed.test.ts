import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { endLetters } from '../../shared/rules/script-codes.ts'
import { anExamToCode, keeperNames } from '../api/an-exam-to-code.ts'
import { aJoined, give, passphraseOf, sitDown } from '../api/a-user.ts'
import { newRequest } from '../api/an-office.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate } from './a-template.ts'
import { sitAtStep } from './exam-day-steps.ts'
import { inputMethodAt } from './telex.ts'

const typist = 'Nguyễn Văn Gõ'
const names = Array.from('ABCDEGHIKLMNPQĐ', (letter) => `Lò Văn ${letter}`)
/** A mark of each script, in the order of the bag; no two alike, whole ones, halves and hundredths. */
const marks = names.map((_, index) => ['', ',5', ',25', ',07'].map((rest) => `${40 + index}${rest}`)[index % 4] ?? '')
/** As the list shows them: always two decimals. */
const shown = marks.map((mark) => `${mark.split(',')[0] ?? ''},${(mark.split(',')[1] ?? '').padEnd(2, '0')}`)

let template: string
let codes: readonly string[]
let window: RunningWindow
let page: Page

beforeAll(async () => {
  template = await makeTemplate(async (client, file) => {
    const exam = await anExamToCode({ client, file }, names)
    const { id } = await aJoined({ client, file }, typist)
    await give(client, id, 'typist', { examId: exam.examId })
    await exam.sit(keeperNames[0])
    await exam.code({ bagSize: 30 })
    await sitDown(client, file, typist, passphraseOf(typist))
    const [bag] = await client.keying.bags({ examId: exam.examId })
    const where = { examId: exam.examId, bagId: bag?.id ?? '', marker: 1 as const }
    await client.keying.take({ ...where, requestId: newRequest() })
    codes = (await client.keying.sheet(where)).rows.map(({ code }) => code)
  })
})
afterAll(() => removeFolder(template))
beforeEach(async () => {
  window = await openWindow(copyTemplate(template))
  page = window.page
  await sitAtStep(page, typist, passphraseOf(typist), 'Nhập điểm theo phách')
  await page.getByRole('grid', { name: 'Túi bài theo lần chấm' }).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.mt-keying-code').waitFor()
})
afterEach(async () => {
  expect(window.complaints).toEqual([])
  await window.close()
  removeFolder(window.folder)
})

const ending = (code: string) => code.slice(-endLetters).toLowerCase()

/** Every script with the mark that was typed for it, once, and all of them written. */
async function expectAllKept(): Promise<void> {
  await page.getByText(`${codes.length}/${codes.length} bài đã nhập`).waitFor()
  await page.getByText('đã ghi hết', { exact: true }).waitFor()
  const rows = await page.getByRole('table').getByRole('row').allTextContents()
  expect(codes.map((code) => rows.filter((row) => row.includes(code)).map((row) => shown.filter((mark) => row.includes(mark))))).toEqual(shown.map((mark) => [[mark]]))
}

it('keeps every key of a typist who never waits: 80 ms a key from the first script to the last', async () => {
  await page.keyboard.type(codes.map((code, index) => `${ending(code)}\n${marks[index] ?? ''}\n`).join(''), { delay: 80 })
  await expectAllKept()
  await page.getByRole('button', { name: 'Nhập xong túi này' }).and(page.locator(':focus')).waitFor()
})

it.each(['packet', 'text'] as const)('neither loses nor doubles what an input method sends as %s, key after key', async (way) => {
  const method = await inputMethodAt(page)
  for (const [index, code] of codes.entries()) {
    await method.send(ending(code) === 'dd' ? 'đ' : ending(code), way)
    await page.keyboard.press('Enter')
    await method.send(marks[index] ?? '', way)
    await page.keyboard.press('Enter')
  }
  await expectAllKept()
})
