import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WorkbookRefusal } from '../../../electron/office/readers/refusal.ts'
import { openXlsx, readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { handMadeParts, handMadeZip } from './hand-made-workbook.ts'

const good = handMadeZip(handMadeParts({ sheet: '<sheetData><row><c><v>1</v></c></row></sheetData>' }))
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const compoundWith = (name: string) => Buffer.concat([compound, Buffer.alloc(504), Buffer.from(`${name}\0`, 'utf16le'), Buffer.alloc(64)])

function withSheet(sheet: string, lie: { declaredSize?: number; declaredChecksum?: number } = {}): Buffer {
  const parts = handMadeParts({ sheet })
  return handMadeZip(parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...lie } : part)))
}

const refused: [string, Buffer, string][] = [
  ['no bytes at all', Buffer.alloc(0), 'empty'],
  ['a text', Buffer.from('STT;Họ và tên\n1;Ma Thị Ánh'), 'notAZip'],
  ['a page renamed to .xlsx', Buffer.from('\uFEFF\r\n<html><table><tr><td>1</td></tr></table></html>'), 'htmlRenamed'],
  ['Excel 2003 XML', Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'), 'htmlRenamed'],
  ['a workbook with a password', compoundWith('EncryptedPackage'), 'passwordProtected'],
  ['an old .xls', compoundWith('Workbook'), 'oldXls'],
  ['an Excel 5 .xls', compoundWith('Book'), 'oldXls'],
  ['an old Word file', compoundWith('WordDocument'), 'notAZip'],
  ['a zip of something else', handMadeZip([{ name: 'readme.txt', content: 'x' }]), 'notAWorkbook'],
  [
    'a Word file',
    handMadeZip([
      { name: '_rels/.rels', content: '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>' },
      { name: 'word/document.xml', content: '<document/>' },
    ]),
    'notAWorkbook',
  ],
  ['half of a workbook', good.subarray(0, good.length / 2), 'damaged'],
  ['a workbook short of one byte', good.subarray(0, good.length - 1), 'damaged'],
  ['XML that is cut off', withSheet('<sheetData><row><c>'), 'damaged'],
  ['a text number beyond the list', withSheet('<sheetData><row><c t="s"><v>5</v></c></row></sheetData>'), 'damaged'],
  ['a part longer than declared', withSheet('<sheetData/>', { declaredSize: 10 }), 'damaged'],
  ['a part with another checksum', withSheet('<sheetData/>', { declaredChecksum: 1 }), 'damaged'],
  ['a part declared too large', withSheet('<sheetData/>', { declaredSize: 3_000_000_000 }), 'tooLarge'],
]

async function refusalOf(read: Promise<unknown>): Promise<string> {
  const error: unknown = await read.then(
    () => 'taken',
    (reason: unknown) => reason,
  )
  return error instanceof WorkbookRefusal ? error.code : String(error)
}

describe('a file that is no readable workbook is refused as a whole', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'minh-tuyen-readers-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(refused)('%s, as bytes', async (_, bytes, code) => {
    expect(await refusalOf(readXlsx(bytes))).toBe(code)
  })

  it.each(refused)('%s, as a file', async (title, bytes, code) => {
    const path = join(folder, `${title.replaceAll(' ', '-')}.xlsx`)
    await writeFile(path, bytes)
    expect(await refusalOf(readXlsx(path))).toBe(code)
  })

  it('takes the workbook from which the broken ones were made', async () => {
    expect((await readXlsx(good))[0]?.rows).toHaveLength(1)
  })

  it.each([
    ['bytes of the file', { fileBytes: 100 }],
    ['bytes of a part', { partBytes: 20 }],
    ['bytes of the texts', { sharedStringBytes: 20 }],
    ['parts', { entries: 2 }],
    ['cells', { cells: 0 }],
  ])('refuses more %s than the limit', async (_, limits) => {
    expect(await refusalOf(readXlsx(good, { limits }))).toBe('tooLarge')
  })

  it('holds no entity that could make text grow', async () => {
    const parts = handMadeParts({ sheet: '<sheetData/>' }).map((part) =>
      part.name === 'xl/sharedStrings.xml'
        ? { ...part, content: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><sst><si><t>&a;</t></si></sst>' }
        : part,
    )
    expect(await refusalOf(readXlsx(handMadeZip(parts)))).toBe('damaged')
  })
})

describe('a reading can be cancelled', () => {
  it('before it begins', async () => {
    await expect(openXlsx(good, { signal: AbortSignal.abort(new Error('hủy')) })).rejects.toThrow('hủy')
  })

  it('between two rows', async () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')
    const bytes = handMadeZip(handMadeParts({ sheet: `<sheetData>${rows}</sheetData>` }))
    const controller = new AbortController()
    let reached = 0
    const onProgress = (progress: { rows: number }) => {
      reached = progress.rows
      controller.abort(new Error('hủy'))
    }
    await expect(readXlsx(bytes, { signal: controller.signal, onProgress })).rejects.toThrow('hủy')
    expect(reached).toBeLessThan(50_000)
  })
})
