import type { DocumentRowGroup, PrintDocument, Signature } from '../../../../shared/documents/document.ts'

/** A run of groups in one table, from the title to what stands under it. */
export interface TableSheet {
  /** A heading that comes back under the table head on each page of the sheet; null: none does. */
  readonly heading: string | null
  readonly groups: readonly DocumentRowGroup[]
  /** Lines under the table. */
  readonly lines: readonly string[]
  /** From left to right. */
  readonly signatures: readonly Signature[]
  readonly recipients: readonly string[]
  /** Text of a QR code beside the signatures; null: there is none. */
  readonly code: string | null
}

/**
 * The sheets of a document: one for each group that is a paper of its own, else one for all. The last bears the tail of the
 * whole; where each goes out alone, all of them do.
 */
export function sheetsOf(document: PrintDocument): TableSheet[] {
  const { groups } = document.table
  const last = groups.length - 1
  const tail = { lines: [...(document.closing === null ? [] : [document.closing]), ...document.notes], signatures: document.signatures, recipients: document.recipients, code: null }
  if (!groups.some(({ sheet }) => sheet !== null)) return [{ heading: null, groups, ...tail }]
  return groups.map((group, index) => {
    const whole = index === last || document.alone
    const own = { lines: group.sheet === null ? [] : [group.sheet.closing], signatures: group.sheet?.signatures ?? [] }
    return {
      heading: group.heading,
      groups: [{ ...group, heading: null }],
      lines: whole ? [...own.lines, ...tail.lines] : own.lines,
      signatures: whole ? [...own.signatures, ...tail.signatures] : own.signatures,
      recipients: whole ? tail.recipients : [],
      code: group.sheet?.code ?? null,
    }
  })
}
