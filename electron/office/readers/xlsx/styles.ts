import { dateShownBy } from '../../../../shared/import/excel-dates.ts'
import type { Archive } from './archive.ts'
import { readWholePart } from './parse-part.ts'

/** What the look of a cell tells about its value. */
export interface CellStyle {
  readonly numberFormat: string
  readonly isDate: boolean
  readonly fontName: string | null
}

/** The look of cells in a workbook without styles; with styles, a cell that names none has the first. */
export const plainStyle: CellStyle = { numberFormat: 'General', isDate: false, fontName: null }

/**
 * Number formats that every workbook has without listing them (ECMA-376 part 1, 18.8.30). Those of East Asian
 * versions are left out: their codes differ by language.
 */
const builtInFormats: Readonly<Record<string, string>> = {
  '0': 'General',
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '11': '0.00E+00',
  '12': '# ?/?',
  '13': '# ??/??',
  '14': 'mm-dd-yy',
  '15': 'd-mmm-yy',
  '16': 'd-mmm',
  '17': 'mmm-yy',
  '18': 'h:mm AM/PM',
  '19': 'h:mm:ss AM/PM',
  '20': 'h:mm',
  '21': 'h:mm:ss',
  '22': 'm/d/yy h:mm',
  '37': '#,##0 ;(#,##0)',
  '38': '#,##0 ;[Red](#,##0)',
  '39': '#,##0.00;(#,##0.00)',
  '40': '#,##0.00;[Red](#,##0.00)',
  '45': 'mm:ss',
  '46': '[h]:mm:ss',
  '47': 'mmss.0',
  '48': '##0.0E+0',
  '49': '@',
}

/** Reads the cell formats in the order in which cells name them. */
export async function readStyles(archive: Archive, part: string | null, signal?: AbortSignal): Promise<CellStyle[]> {
  if (part === null) return []
  const formats = new Map(Object.entries(builtInFormats))
  const fonts: (string | null)[] = []
  const looks: { formatId: string; fontId: number }[] = []
  let section: 'fonts' | 'cellXfs' | null = null
  await readWholePart(
    archive,
    part,
    {
      open(name, attributes) {
        if (name === 'fonts' || name === 'cellXfs') section = name
        else if (name === 'numFmt') formats.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? 'General')
        else if (section === 'fonts' && name === 'font') fonts.push(null)
        else if (section === 'fonts' && name === 'name') fonts[fonts.length - 1] = attributes['val'] ?? null
        else if (section === 'cellXfs' && name === 'xf') {
          looks.push({ formatId: attributes['numFmtId'] ?? '0', fontId: Number(attributes['fontId'] ?? 0) })
        }
      },
      close(name) {
        if (name === section) section = null
      },
    },
    signal,
  )
  return looks.map(({ formatId, fontId }) => {
    const numberFormat = formats.get(formatId) ?? 'General'
    return { numberFormat, isDate: dateShownBy(numberFormat) !== 'none', fontName: fonts[fontId] ?? null }
  })
}
