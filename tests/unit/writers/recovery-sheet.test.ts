import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeRecoveryKey } from '../../../db/recovery-key.ts'
import { writeRecoverySheet } from '../../../electron/office/writers/recovery-sheet.ts'
import { fonts, pageTexts } from './read-pdf.ts'

const groups = encodeRecoveryKey(Buffer.from(Array.from({ length: 30 }, (_, index) => (index * 37 + 11) & 255)))
const sheet = { officeName: 'Ban Tổ chức Tỉnh ủy Tuyên Quang', groups, day: '2026-11-25' }
const createdAt = new Date('2026-11-25T01:00:00Z')

let folder: string
let written: Awaited<ReturnType<typeof writeRecoverySheet>>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phiếu '))
  written = await writeRecoverySheet(sheet, fonts, createdAt)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the recovery sheet', () => {
  it('is one page with the office, the day, every group in its order and room for two signatures', () => {
    const [page = '', ...others] = pageTexts(written.bytes, '-layout')
    expect([written.pages, others.filter((text) => text.trim() !== '')]).toEqual([1, []])
    const words = page.split(/\s+/u)
    expect(words.filter((word) => groups.includes(word))).toEqual(groups)
    for (const line of ['BAN TỔ CHỨC TỈNH ỦY TUYÊN QUANG', 'PHIẾU KHÔI PHỤC', 'Lập ngày 25 tháng 11 năm 2026', 'NGƯỜI LẬP PHIẾU', 'NGƯỜI NHẬN, GIỮ PHIẾU']) expect(page).toContain(line)
  })

  it.each([100, 200])('holds the same groups in its QR code, read by zbar from a scan at %i dots an inch', (resolution) => {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, written.bytes)
    execFileSync('pdftoppm', ['-r', String(resolution), '-png', '-singlefile', file, join(folder, 'scan')])
    const read = execFileSync('zbarimg', ['-q', '--raw', join(folder, 'scan.png')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    expect(read.trim()).toBe(groups.join('-'))
  })

  it('stays on one page under a long name', async () => {
    const officeName = 'Ban Tổ chức Đảng ủy các cơ quan Đảng, Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội tỉnh Tuyên Quang'
    expect((await writeRecoverySheet({ ...sheet, officeName }, fonts, createdAt)).pages).toBe(1)
  })
})
