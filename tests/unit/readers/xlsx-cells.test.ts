import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../electron/office/readers/xlsx.ts'
import { handMadeParts, handMadeZip } from './hand-made-workbook.ts'

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0 &quot;đồng/day&quot;"/></numFmts>' +
  '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>' +
  '<cellStyleXfs><xf numFmtId="14" fontId="1"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="1"/>' +
  '<xf numFmtId="17" fontId="0"/></cellXfs>'

async function onlyRow(cells: string, strings = '', date1904 = false) {
  const sheet = `<sheetData><row r="7">${cells}</row></sheetData>`
  const [read] = await readXlsx(handMadeZip(handMadeParts({ sheet, strings, styles, date1904 })))
  return read?.rows[0]?.cells.map(({ column, kind, raw, day, isFormula }) => ({ column, kind, raw, day, isFormula }))
}

const plain = { day: null, isFormula: false }

describe('cells of a hand-made workbook', () => {
  it.each([
    ['a shared text, spaces and all', '<c r="B7" t="s"><v>0</v></c>', { column: 'B', kind: 'text', raw: ' Bàn Thị  Sáy ' }],
    ['a rich text joins its runs without the reading aid', '<c r="B7" t="s"><v>1</v></c>', { column: 'B', kind: 'text', raw: 'Lò Văn Ón' }],
    ['an escaped character', '<c r="B7" t="s"><v>2</v></c>', { column: 'B', kind: 'text', raw: 'một\rhai_x_' }],
    ['an inline text', '<c r="C7" t="inlineStr"><is><t>TH-01</t></is></c>', { column: 'C', kind: 'text', raw: 'TH-01' }],
    ['a text with markup signs', '<c r="C7" t="str"><v>A &amp; B &lt;x&gt;</v></c>', { column: 'C', kind: 'text', raw: 'A & B <x>' }],
    ['a whole number', '<c r="D7"><v>42</v></c>', { column: 'D', kind: 'number', raw: '42' }],
    ['a truth value', '<c r="D7" t="b"><v>1</v></c>', { column: 'D', kind: 'boolean', raw: '1' }],
    ['an error', '<c r="D7" t="e"><v>#REF!</v></c>', { column: 'D', kind: 'error', raw: '#REF!' }],
    ['a number with quoted letters of a date', '<c r="D7" s="2"><v>45000</v></c>', { column: 'D', kind: 'number', raw: '45000' }],
    ['a formula with its cached number', '<c r="E7"><f>A1*2</f><v>84</v></c>', { column: 'E', kind: 'number', raw: '84', isFormula: true }],
    ['a formula with its cached text', '<c r="E7" t="str"><f>B1</f><v>x</v></c>', { column: 'E', kind: 'text', raw: 'x', isFormula: true }],
    ['a formula never calculated', '<c r="E7"><f>A1*2</f></c>', { column: 'E', kind: 'formula', raw: '', isFormula: true }],
    ['a cell without a reference follows the one before', '<c r="E7"/><c><v>1</v></c>', { column: 'F', kind: 'number', raw: '1' }],
    ['an ISO date cell', '<c r="E7" t="d"><v>1999-05-03T00:00:00</v></c>', { column: 'E', kind: 'date', raw: '1999-05-03T00:00:00', day: '1999-05-03' }],
  ])('%s', async (_, cells, expected) => {
    const strings =
      '<si><t xml:space="preserve"> Bàn Thị  Sáy </t></si>' +
      '<si><r><t>Lò Văn</t></r><rPh sb="0" eb="1"><t>doc</t></rPh><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve"> Ón</t></r></si>' +
      '<si><t>một_x000D_hai_x005F_x_</t></si>'
    expect(await onlyRow(cells, strings)).toEqual([{ ...plain, ...expected }])
  })

  it('gives no cell where nothing stands', async () => {
    expect(await onlyRow('<c r="A7" s="1"/><c r="B7" t="s"><v>0</v></c><c r="C7" t="str"><f>X</f><v></v></c>', '<si><t/></si>')).toBeUndefined()
  })

  it('knows the font of a cell, and of a run of rich text before it', async () => {
    const sheet = '<sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c><c r="B1" t="s" s="0"><v>1</v></c></row></sheetData>'
    const strings = '<si><t>NguyÔn</t></si><si><r><rPr><rFont val="VNI-Times"/></rPr><t>Leâ</t></r></si>'
    const [read] = await readXlsx(handMadeZip(handMadeParts({ sheet, strings, styles })))
    expect(read?.rows[0]?.cells.map((cell) => cell.fontName)).toEqual(['.VnTime', 'VNI-Times'])
  })
})

describe('identity numbers stay as the file stores them (field report 13)', () => {
  it.each([
    ['12 digits as a number lose their zero in Excel, not here', '<c r="A7"><v>8204001234</v></c>', '8204001234', 'number'],
    ['12 digits as text', '<c r="A7" t="s"><v>0</v></c>', '008204001234', 'text'],
    ['rounded by another program', '<c r="A7"><v>1.2E+10</v></c>', '1.2E+10', 'number'],
    ['19 digits', '<c r="A7"><v>1900000000000000001</v></c>', '1900000000000000001', 'number'],
  ])('%s', async (_, cell, raw, kind) => {
    expect(await onlyRow(cell, '<si><t>008204001234</t></si>')).toEqual([{ ...plain, column: 'A', kind, raw }])
  })
})

describe('dates by their serial (field report 11)', () => {
  it.each([
    ['1900', '1', '1900-01-01'],
    ['1900', '59', '1900-02-28'],
    ['1900', '60', null],
    ['1900', '61', '1900-03-01'],
    ['1900', '23743', '1965-01-01'],
    ['1900', '30438', '1983-05-02'],
    ['1900', '36585', '2000-02-29'],
    ['1900', '36585.99998', '2000-02-29'],
    ['1904', '0', '1904-01-01'],
    ['1904', '28976', '1983-05-02'],
    ['1904', '35123', '2000-02-29'],
  ])('system %s, serial %s', async (system, serial, day) => {
    const cells = await onlyRow(`<c r="A7" s="1"><v>${serial}</v></c>`, '', system === '1904')
    expect(cells).toEqual([{ column: 'A', kind: day === null ? 'number' : 'date', raw: serial, day, isFormula: false }])
  })
})

describe('layout of a sheet', () => {
  it('reports merged ranges, hidden rows, hidden columns and gaps in row numbers', async () => {
    const sheet =
      '<cols><col min="2" max="2" hidden="1"/><col min="4" max="16384" hidden="1"/></cols><sheetData>' +
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="5" hidden="1"><c r="E5"><v>2</v></c></row><row r="9"><c r="A9" s="1"/></row></sheetData>' +
      '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="B4:C4"/></mergeCells>'
    const [read] = await readXlsx(handMadeZip(handMadeParts({ sheet, styles })))
    expect({ ...read, rows: read?.rows.map(({ row, hidden }) => ({ row, hidden })) }).toEqual({
      name: 'Trang 1',
      hidden: false,
      dateSystem: '1900',
      mergedRanges: ['A1:E1', 'B4:C4'],
      hiddenColumns: ['B', 'D', 'E'],
      rows: [
        { row: 2, hidden: false },
        { row: 5, hidden: true },
      ],
    })
  })
})
