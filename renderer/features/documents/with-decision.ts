import type { DocumentOptions, DocumentState } from '../../../shared/contract/documents.ts'

/** What a paper says of the decision that approved its list. */
export type ApprovingDecision = Pick<NonNullable<DocumentState['approved']>, 'number' | 'date' | 'signer'>

/**
 * What was chosen for a paper, with the decision that has just approved its list where nothing was chosen, or only what
 * the earlier decision said. Number and day go together: one that somebody typed keeps the other as it is.
 */
export function withDecision(options: DocumentOptions, { number, date, signer }: ApprovingDecision, earlier: ApprovingDecision | null): DocumentOptions {
  const open = ['', number, earlier?.number].includes(options.decisionNumber) && [null, date, earlier?.date].includes(options.decisionDate)
  return {
    ...options,
    ...(open ? { decisionNumber: number, decisionDate: date } : {}),
    signerName: ['', earlier?.signer].includes(options.signerName) ? signer : options.signerName,
  }
}
