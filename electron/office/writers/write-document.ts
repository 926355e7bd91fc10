import type { DocumentFormat } from '../../../shared/contract/documents.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import { noPhotos } from './photos.ts'
import type { Photos } from './photos.ts'
import type { FontFiles } from './layout/typesetter.ts'

/** A document in one of its forms; `pages` is null where the program that opens it breaks the pages. */
export interface WrittenDocument {
  readonly bytes: Uint8Array
  readonly pages: number | null
}

/** Writes a document in the form asked for; only the library of that form is loaded. */
export async function writeDocument(document: PrintDocument, format: DocumentFormat, fonts: FontFiles, createdAt: Date, photos: Photos = noPhotos): Promise<WrittenDocument> {
  switch (format) {
    case 'pdf': {
      const { writePdf } = await import('./pdf.ts')
      const { bytes, pages } = await writePdf(document, fonts, createdAt, photos)
      return { bytes, pages }
    }
    case 'docx': {
      const { writeDocx } = await import('./docx.ts')
      return { bytes: await writeDocx(document, fonts, photos), pages: null }
    }
    case 'xlsx': {
      const { writeXlsx } = await import('./xlsx.ts')
      return { bytes: await writeXlsx(document, fonts, createdAt), pages: null }
    }
  }
}
