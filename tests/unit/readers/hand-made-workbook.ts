import { crc32, deflateRawSync } from 'node:zlib'

/** One part of an archive; `declaredSize` and `damage` make an archive that lies. */
export interface HandMadePart {
  readonly name: string
  readonly content: string
  readonly declaredSize?: number
  readonly declaredChecksum?: number
}

/** Writes an archive byte by byte, as the zip format says, so that tests depend on no writer. */
export function handMadeZip(parts: readonly HandMadePart[]): Buffer {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const plain = Buffer.from(part.content)
    const packed = deflateRawSync(plain)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(part.declaredChecksum ?? crc32(plain), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.declaredSize ?? plain.length, 18)
    common.writeUInt16LE(name.length, 22)
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name)
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...local, directory, end])
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook with one sheet, named 'Trang 1'. */
export function handMadeParts(options: {
  readonly sheet: string
  readonly strings?: string
  readonly styles?: string
  readonly date1904?: boolean
}): HandMadePart[] {
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  return [
    { name: '_rels/.rels', content: `<Relationships>${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    {
      name: 'xl/workbook.xml',
      content:
        `<?xml version="1.0"?><workbook ${main} xmlns:r="${relationships}">` +
        `<workbookPr${options.date1904 ? ' date1904="1"' : ''}/>` +
        '<sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        `<Relationships>${relation(1, 'worksheet', 'worksheets/sheet1.xml')}` +
        `${relation(2, 'sharedStrings', 'sharedStrings.xml')}${relation(3, 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: `<worksheet ${main}>${options.sheet}</worksheet>` },
    { name: 'xl/sharedStrings.xml', content: `<sst ${main}>${options.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet ${main}>${options.styles ?? ''}</styleSheet>` },
  ]
}
