import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeUserSlot } from '../../../db/keys.ts'
import { openByTwo, sealHalvesTo, sealToTwo } from '../../../db/split-seal.ts'
import { writeScriptLabels } from '../../../electron/office/writers/script-labels.ts'
import { codeOf } from '../../../shared/rules/script-codes.ts'
import { fileFacts, fonts, pageTexts } from './read-pdf.ts'

const purpose = 'script codes of 1'
const table = Buffer.from('bảng ghép phách')
/** Sheets of each script; with five spare codes 25 labels, one more than a page has. */
const sheets = [1, 2, 3, 10]
const scripts = sheets.map((count, index) => ({ number: `CC${147 + index}`, code: codeOf(4321 + 9876 * index), bag: 1 + (index % 2), position: 1 + index, sheets: count }))
const spares = [11, 222, 3333, 44_444, 130_320].map(codeOf)

/** What each label should be: the code that its bars say, null for the head, which has none. */
const labels = [...scripts.flatMap(({ code, sheets: count }) => [null, ...Array.from({ length: count }, () => code)]), ...spares]

/** Places of labels on a page, in points: 3 × 8 labels of 70 × 37 mm. */
const millimetre = 72 / 25.4
const cells = Array.from({ length: 24 }, (_, place) => ({ x: (place % 3) * 70 * millimetre, y: Math.floor(place / 3) * 37 * millimetre }))
const cell = { width: 70 * millimetre, height: 37 * millimetre }

async function person(name: string) {
  const { slot, keys } = await makeUserSlot({ id: name, name }, 'mật khẩu', Buffer.alloc(32, 1), { n: 2 ** 4, r: 8, p: 1 }, randomBytes)
  return { userId: name, sealingKey: slot.sealingKey, sealing: keys.sealing }
}

let folder: string
let file: string
let written: Awaited<ReturnType<typeof writeScriptLabels>>
let sealed: ReturnType<typeof sealToTwo>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhãn '))
  file = join(folder, 'labels.pdf')
  sealed = sealToTwo([await person('one'), await person('other')], purpose, table, randomBytes)
  const facts = { examName: 'Kỳ thi tuyển công chức năm 2026', partTitle: 'Viết', scripts, spares, keepers: ['Hoàng Thị Phách', 'Lò Văn Giữ'] as const, halves: sealed.halves, commitment: sealed.sealed.commitment }
  written = await writeScriptLabels(facts, fonts, new Date('2026-11-25T01:00:00Z'))
  writeFileSync(file, written.bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Words on each label, in the order of the pages. */
function wordsOfLabels(): string[] {
  const at = (value: number) => String(Math.round(value))
  const byCell = cells.map(({ x, y }) => pageTexts(written.bytes, '-l', '2', '-x', at(x), '-y', at(y), '-W', at(cell.width), '-H', at(cell.height)))
  return [0, 1].flatMap((page) => byCell.map((pages) => (pages[page] ?? '').replaceAll(/\s+/gu, ' ').trim())).filter((words) => words !== '')
}

/** Each label of a page as a picture of its own, as it is when the sheet was cut. */
function cutLabels(page: number, resolution: number): string[] {
  execFileSync('pdftoppm', ['-gray', '-r', String(resolution), '-f', String(page), '-l', String(page), '-singlefile', file, join(folder, 'page')])
  const bytes = readFileSync(join(folder, 'page.pgm'))
  const [head = '', across = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/u.exec(bytes.subarray(0, 40).toString('latin1')) ?? []
  const dots = (points: number) => Math.floor((points * resolution) / 72)
  const [width, height] = [dots(cell.width), dots(cell.height)]
  return cells.map(({ x, y }, place) => {
    const lines = Array.from({ length: height }, (_, line) => bytes.subarray(head.length + (dots(y) + line) * Number(across) + dots(x)).subarray(0, width))
    const cut = join(folder, `label ${page} ${place}.pgm`)
    writeFileSync(cut, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), ...lines]))
    return cut
  })
}

/** What zbarimg (Debian: zbar-tools) reads in pictures, with the kind of code. */
const scan = (...pictures: string[]) => execFileSync('zbarimg', ['-q', ...pictures], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n')

function scanHalf(page: number): string {
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', '-f', String(page), '-l', String(page), file, join(folder, 'half')])
  const [read = ''] = scan(join(folder, 'half.png'))
  return read
}

describe('the label sheets of a coding', () => {
  it('have a head with number and code, then a label for each sheet that names no number, then the spare ones', () => {
    const words = wordsOfLabels()
    const wanted = scripts.flatMap(({ number, code, bag, position, sheets: count }) => [
      `ĐẦU PHÁCH ${number} Số phách ${code}`,
      ...Array.from({ length: count }, (_, index) => `${code} Túi ${bag} · bài ${position} · tờ ${index + 1}/${count}`),
    ])
    expect(words).toEqual([...wanted, ...spares.map((code) => `${code} Dự phòng`)])
    const sheetLabels = words.filter((text) => !text.startsWith('ĐẦU PHÁCH'))
    expect(sheetLabels.filter((text) => scripts.some(({ number }) => text.includes(number)))).toEqual([])
  })

  it.each([150, 300])('say the code of each label in Code 128, read by zbar from every label cut out at %i dots an inch', (resolution) => {
    const cut = [...cutLabels(1, resolution), ...cutLabels(2, resolution)].slice(0, labels.length)
    const [withBars, heads] = [cut.filter((_, index) => labels[index] !== null), cut.filter((_, index) => labels[index] === null)]
    expect(scan(...withBars)).toEqual(labels.flatMap((code) => (code === null ? [] : [`CODE-128:${code}`])))
    // A head has nothing to scan: zbarimg ends with 4.
    expect(() => scan(...heads)).toThrow(expect.objectContaining({ status: 4 }) as Error)
  })

  it('names neither numbers nor codes in its title, its facts, or anywhere outside its pages', () => {
    const facts = fileFacts(written.bytes)
    expect([facts['Title'], facts['Creator'], facts['Pages']]).toEqual(['Nhãn phách', 'Minh Tuyển', '4'])
    const outside = `${JSON.stringify(facts)} ${Buffer.from(written.bytes).toString('latin1')}`
    const secrets = [...scripts.flatMap(({ number, code }) => [number, code]), ...spares, ...sealed.halves.flat()]
    expect(secrets.filter((secret) => outside.includes(secret))).toEqual([])
  })

  it('end with the two halves, whose codes together give the table to two new keepers', async () => {
    const pages = pageTexts(written.bytes, '-f', '3')
    expect(pages.map((text, index) => [text.includes(`NỬA ${index + 1}/2`), text.includes(['Hoàng Thị Phách', 'Lò Văn Giữ'][index] ?? ''), text.includes(sealed.sealed.commitment)])).toEqual([[true, true, true], [true, true, true]])
    const halves = [scanHalf(3), scanHalf(4)].map((read) => read.replace('QR-Code:', ''))
    expect(halves).toEqual(sealed.halves.map((groups) => groups.join('-')))
    const keepers = [await person('third'), await person('fourth')] as const
    const renewed = sealHalvesTo(keepers, sealed.sealed, purpose, halves as [string, string], randomBytes)
    expect(renewed === null ? null : openByTwo(renewed, purpose, keepers)?.toString('utf8')).toBe('bảng ghép phách')
  })
})
