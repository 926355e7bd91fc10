import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Locator, Page } from 'playwright-core'
import { aCandidate, anExam, aPost, newRequest } from '../api/an-office.ts'
import { aSample, type Sample } from '../api/a-sample.ts'
import { openWindow, removeFolder, type RunningWindow } from './a-window.ts'
import { copyTemplate, makeTemplate, passphrase } from './a-template.ts'
import { unlockOffice } from './demo-steps.ts'
import { inputMethodAt, type InputMethod } from './telex.ts'
import { waysToBoxes, type BoxKind } from './ways-to-boxes.ts'

let sample: Sample
let window: RunningWindow
let page: Page
let method: InputMethod
let open: ReturnType<typeof waysToBoxes>

beforeAll(async () => {
  sample = aSample()
  const template = await makeTemplate(async (client) => {
    const exam = await anExam(client)
    const post = await aPost(client, exam.id)
    for (const fullName of ['Ma Thị Ánh', 'Nguyễn Thị Ước']) await aCandidate(client, exam.id, post.id, { fullName })
    const room = { place: null, capacity: 30, reserve: 0, disabled: 0 }
    const rooms = [1, 2].map((number) => ({ ...room, number, name: `P. 20${number}` }))
    await client.rooms.createMany({ examId: exam.id, rooms, requestId: newRequest() })
  })
  window = await openWindow(copyTemplate(template))
  removeFolder(template)
  page = window.page
  method = await inputMethodAt(page)
  open = waysToBoxes(window, sample.faulty)
  await unlockOffice(page, passphrase)
})
afterAll(async () => {
  await window.close()
  removeFolder(window.folder)
  sample.remove()
})

beforeEach(async () => {
  await page.reload()
  await page.getByRole('grid', { name: 'Các kỳ thi' }).waitFor()
})
afterEach(() => expect(window.complaints.splice(0)).toEqual([]))

const named = (name: string) => page.getByRole('textbox', { name, exact: true })
const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
const hasFocus = (box: Locator) => box.and(page.locator(':focus')).waitFor()

describe('field report 28: words that UniKey types with Backspaces stand exactly', () => {
  it.each<[string, BoxKind]>([
    ['the search box of a list', 'search'],
    ['a field of a form', 'name'],
    ['a code picker', 'picker'],
    ['the picker of agencies', 'agency'],
    ['the filter of a list', 'filter'],
    ['the reason of a dialog', 'reason'],
    ['a box of several lines', 'lines'],
    ['a text of the rooms', 'roomName'],
    ['a text of the import preview', 'preview'],
    ['a mark', 'mark'],
  ])('in %s', async (_what, kind) => {
    const box = await open[kind]()
    await method.type('thí nguyễn đường', 'packet')
    expect(await box.inputValue()).toBe('thí nguyễn đường')
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Backspace')
    await method.type('đường thí nguyễn', 'text')
    expect(await box.inputValue()).toBe('đường thí nguyễn')
  })

  it('in the passphrase box, which opens with them', async () => {
    await page.keyboard.press('Control+L')
    const box = named('Mật khẩu')
    await box.focus()
    await method.type('mật khẩu của phép thử', 'packet')
    expect(await box.inputValue()).toBe(passphrase)
    await page.keyboard.press('Enter')
    await box.waitFor({ state: 'hidden' })
  })

  it('in a date box as figures do, which also answer for the century', async () => {
    const box = await open.birth()
    for (const way of ['packet', 'text'] as const) {
      await method.send('5/9/2001', way)
      await page.keyboard.press('Enter')
      expect(await box.inputValue()).toBe('05/9/2001')
      await box.focus()
      await page.keyboard.press('Control+A')
      await method.send('3-2-75', way)
      await page.keyboard.press('Enter')
      await page.getByRole('group', { name: 'Năm hai chữ số là năm nào' }).waitFor()
      await method.send('1', way)
      expect(await box.inputValue()).toBe('03/02/1975')
      await page.keyboard.press('Control+A')
    }
  })

  it('and search and pickers find by them', async () => {
    await open.search()
    await method.type('ước', 'packet')
    await page.getByText('1 trong 2 thí sinh').waitFor()
    await page.keyboard.press('Control+N')
    const picker = named('Dân tộc (nếu có)')
    await picker.focus()
    await method.type('mường', 'packet')
    expect(await page.getByRole('option').allTextContents()).toEqual(['06Mường'])
    await page.keyboard.press('Enter')
    expect(await picker.inputValue()).toBe('06 Mường')
  })
})

/** Enter while a text is being composed, and the one that some systems send again just after. */
async function endWithEnter(text: string): Promise<void> {
  await method.compose(text)
  await method.key('Enter', 'own')
  await method.key('Enter', 'process')
  await method.end(text)
  await method.key('Enter', 'process')
}

describe('field report 29: the Enter that ends a composition does nothing else, the next one does', () => {
  it('in the search box', async () => {
    const box = await open.search()
    await endWithEnter('ước')
    await hasFocus(box)
    expect(await box.inputValue()).toBe('ước')
    await page.keyboard.press('Enter')
    await hasFocus(page.getByRole('grid', { name: 'Thí sinh' }))
  })

  it('in a field of a form', async () => {
    const box = await open.name()
    await endWithEnter('nguyễn')
    await hasFocus(box)
    expect(await box.inputValue()).toBe('nguyễn')
    await page.keyboard.press('Enter')
    await hasFocus(named('Ngày sinh'))
  })

  it('in a code picker', async () => {
    const box = await open.picker()
    await endWithEnter('mường')
    await hasFocus(box)
    expect(await box.inputValue()).toBe('mường')
    await page.getByRole('option', { name: 'Mường' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await box.inputValue()).toBe('06 Mường')
    await hasFocus(named('Tôn giáo (nếu có)'))
  })

  it('in a date box', async () => {
    const box = await open.birth()
    await endWithEnter('1/2/99')
    await hasFocus(box)
    expect([await box.inputValue(), await page.getByText('Năm nào?').count()]).toEqual(['1/2/99', 0])
    await page.keyboard.press('Enter')
    await page.getByText('Năm nào?').waitFor()
  })

  it('in a cell of numbers', async () => {
    const box = await open.mark()
    await endWithEnter('72,5')
    await hasFocus(box)
    expect(await box.inputValue()).toBe('72,5')
    await page.keyboard.press('Enter')
    await hasFocus(named('Viết, Nguyễn Thị Ước'))
    await cell('Viết: 72,50').waitFor()
  })

  it('in a cell of text', async () => {
    const box = await open.roomPlace()
    await endWithEnter('đường')
    await hasFocus(box)
    expect(await box.inputValue()).toBe('đường')
    await page.keyboard.press('Enter')
    await hasFocus(named('Nhà, tầng, P. 202'))
    await cell('Nhà, tầng: đường').waitFor()
  })
})

describe('field report 30: nothing is lost of what is typed or composed on a selected cell', () => {
  it.each<[string, BoxKind, string, string]>([
    ['a text of the rooms', 'roomPlace', 'nguyễn', 'Nhà, tầng: nguyễn'],
    ['a number of the rooms', 'roomSize', '25', 'Sức chứa: 25'],
    ['a text of the import preview', 'preview', 'nguyễn', 'Họ và tên: nguyễn'],
    ['a mark', 'mark', '68,25', 'Viết: 68,25'],
  ])('%s', async (_what, kind, text, shown) => {
    const box = await open[kind]()
    await method.type(text, 'packet')
    expect(await box.inputValue()).toBe(text)
    await page.keyboard.press('Escape')
    await method.compose(text)
    expect(await box.inputValue()).toBe(text)
    await method.end(text)
    await page.keyboard.press('Enter')
    await cell(shown).waitFor()
  })
})

/** Esc while a text is being composed, which takes the text away. */
async function giveUp(text: string): Promise<void> {
  await method.compose(text)
  await method.key('Escape', 'own')
  await method.key('Escape', 'process')
  await method.end('')
  await method.key('Escape', 'process')
}

describe('Esc takes away what is being composed and nothing else', () => {
  it.each<[string, BoxKind]>([
    ['in the search box', 'search'],
    ['in the reason of a dialog', 'reason'],
    ['in a field of a form', 'name'],
    ['in a cell that is being typed into', 'preview'],
  ])('%s', async (_what, kind) => {
    const box = await open[kind]()
    await method.type('thí', 'packet')
    await page.keyboard.press('Space')
    await giveUp('nguyễn')
    await hasFocus(box)
    expect(await box.inputValue()).toBe('thí ')
  })

  it('in a code picker, whose list stays open', async () => {
    const box = await open.picker()
    await method.type('mường', 'packet')
    await page.keyboard.press('Space')
    await giveUp('nguyễn')
    await hasFocus(box)
    expect([await box.inputValue(), await page.getByRole('option').allTextContents()]).toEqual(['mường ', ['06Mường']])
  })

  it('in a cell that nothing was typed into, which keeps its value', async () => {
    const box = await open.roomName()
    await giveUp('nguyễn')
    await hasFocus(box)
    await page.keyboard.press('Enter')
    await hasFocus(named('Tên ở cửa, P. 202'))
    expect(await cell('Tên ở cửa: P. 201').count()).toBe(1)
  })
})
