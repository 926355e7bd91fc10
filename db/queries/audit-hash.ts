import canonicalize from 'canonicalize'
import { sha256 } from '../keys.ts'

/** What an audit entry says, without its hash and signature. */
export interface AuditContent {
  readonly seq: number
  readonly at: string
  readonly userId: string
  readonly device: string
  readonly procedure: string
  readonly requestId: string
  readonly reason: string | null
  readonly groundId: string | null
  readonly undoOf: number | null
  readonly examId: string | null
  readonly answer: string
  readonly previousHash: string
}

/** One change of an audit entry; `from` and `to` are JSON. */
export interface ChangeContent {
  readonly table: string
  readonly recordId: string
  readonly field: string | null
  readonly from: string | null
  readonly to: string | null
}

/**
 * SHA-256 over the canonical JSON (RFC 8785) of an entry and its changes in order. Entries without an exam, among them
 * all that were made before entries named one, say nothing of it.
 */
export function hashOf({ examId, ...content }: AuditContent, changes: readonly ChangeContent[]): string {
  const text = canonicalize({ ...content, ...(examId === null ? {} : { examId }), changes })
  if (text === undefined) throw new Error('an audit entry must be plain data')
  return sha256(text)
}
