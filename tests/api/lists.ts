import { atWork } from '../../electron/office/act.ts'
import { makeList } from '../../electron/office/documents/make.ts'
import type { DocumentFormat, DocumentKind, DocumentOptions, DocumentState } from '../../shared/contract/documents.ts'
import { pageTexts } from '../unit/writers/read-pdf.ts'
import { finish } from './answers.ts'
import { newRequest, type TestOffice } from './an-office.ts'

/** Short calls about the lists of one exam. */
export function listsOf({ office, client }: Pick<TestOffice, 'office' | 'client'>, examId: string) {
  const options = async (kind: DocumentKind, more: Partial<DocumentOptions> = {}) => ({ ...(await client.documents.defaults({ examId, kind })), ...more })
  async function state(kind: DocumentKind): Promise<DocumentState> {
    const found = (await client.documents.list({ examId })).find((one) => one.kind === kind)
    if (found === undefined) throw new Error(`no state of ${kind}`)
    return found
  }
  const make = async (kind: DocumentKind, more: Partial<DocumentOptions> = {}) => finish(client.documents.make({ examId, kind, options: await options(kind, more) }))

  return {
    options,
    make,
    /** How one list stands. */
    state,
    /** A list as a value, without a file of it. */
    async value(kind: DocumentKind, more: Partial<DocumentOptions> = {}) {
      const { db, session } = atWork(office.context.state)
      return makeList(db, session, { examId, kind, options: await options(kind, more) }, '2026-11-25')
    },
    /** Text of the PDF as it is previewed, in one line. */
    async text(kind: DocumentKind, more: Partial<DocumentOptions> = {}): Promise<string> {
      const { id } = await make(kind, more)
      return pageTexts(office.document(id) ?? new Uint8Array(), '-raw').join(' ').replace(/\s+/gu, ' ')
    },
    async save(kind: DocumentKind, path: string, format: DocumentFormat = 'pdf', more: Partial<DocumentOptions> = {}) {
      return client.documents.save({ examId, kind, options: await options(kind, more), format, path, requestId: newRequest() })
    },
    /** Shows a list and prints it. */
    async print(kind: DocumentKind, more: Partial<DocumentOptions> = {}) {
      const { id } = await make(kind, more)
      return client.documents.recordPrint({ examId, documentId: id, requestId: newRequest() })
    },
    /** Approves a list as it stands. */
    async approve(kind: DocumentKind, more: { number?: string; contentHash?: string } = {}) {
      const { contentHash } = await state(kind)
      return client.documents.approve({ examId, kind, contentHash, number: '15-QĐ/HĐTD', date: '2026-11-20', signer: 'Hà Văn Tú', requestId: newRequest(), ...more })
    },
  }
}
export type Lists = ReturnType<typeof listsOf>
