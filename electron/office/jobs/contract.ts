import type { BackupManifest, BackupProblem, FoundBackup } from '../../../db/backup-manifest.ts'
import type { BackupOrder } from '../../../db/backup.ts'
import type { AsideOrder } from '../../../db/backup-restore.ts'
import type { BackupComparison } from '../../../shared/contract/backup.ts'
import type { ImportPreview, Progress } from '../../../shared/contract/imports.ts'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import type { DocumentFormat } from '../../../shared/contract/documents.ts'
import type { KnownPost } from '../../../shared/import/candidate-posts.ts'
import type { ColumnRecognition } from '../../../shared/import/columns.ts'
import type { Corrections } from '../../../shared/import/corrections.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { DocumentFonts } from '../options.ts'
import type { RecoverySheet } from '../writers/recovery-sheet.ts'
import type { ScriptLabels } from '../writers/script-labels.ts'

/** A workbook that was read and shown; `take` writes just what the last preview showed. */
export interface ImportReading {
  readonly examId: string
  readonly preview: ImportPreview
  /** The workbook itself, kept as evidence by `take`. */
  readonly bytes: Uint8Array
  readonly table: SerializedTable
  readonly corrections: Corrections
  /** 'taking' while it is being written; 'taken' when its people are in the exam; 'overtaken' when the exam has changed since. */
  readonly stage: 'shown' | 'taking' | 'taken' | 'overtaken'
  /** Ends when a take of it has come to rest, done or broken off. */
  readonly taking: Promise<undefined>
}

/** A list as the worker parsed it (ReadTable), serialized: main keeps it without looking inside and hands it back. */
export type SerializedTable = Uint8Array

/** What candidates of a list are checked against. */
export interface ListContext {
  /** 'YYYY-MM-DD'; nobody is born later. */
  readonly today: string
  /** Whether the list was made from forms with their papers, so that a priority group it names is proved. */
  readonly priorityProved: boolean
  readonly posts: readonly KnownPost[]
  /** Who is in the exam already. */
  readonly known: readonly { readonly fullName: string; readonly birthDate: string; readonly identityNumber: string | null }[]
}

/** How a worker opens the file by itself. */
export interface JobFile {
  readonly file: string
  readonly key: Uint8Array
  readonly nativeBinding?: string | undefined
}

/** What a comparison of an office with a backup of it tells. */
export type Difference = Omit<BackupComparison, 'backup'>

export interface JobInputs {
  readonly readCandidates: { readonly path: string; readonly readingId: string; readonly context: ListContext }
  readonly correctCandidates: { readonly table: SerializedTable; readonly readingId: string; readonly corrections: Corrections; readonly context: ListContext }
  readonly writeBadRows: { readonly table: SerializedTable; readonly corrections: Corrections; readonly preview: Pick<ImportPreview, 'rows' | 'problems'>; readonly createdAt: Date }
  readonly writeTemplate: { readonly examName: string; readonly posts: readonly KnownPost[]; readonly createdAt: Date }
  readonly takeCandidates: {
    readonly file: JobFile
    readonly examId: string
    readonly importId: string
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly candidates: readonly CandidateInput[]
    readonly intent: { readonly at: string; readonly userId: string; readonly device: string; readonly procedure: string; readonly requestId: string; readonly examId: string }
    /** PKCS #8, DER. */
    readonly signingKey: Uint8Array
  }
  readonly writeDocument: { readonly document: PrintDocument; readonly format: DocumentFormat; readonly fonts: DocumentFonts; readonly createdAt: Date }
  readonly recoverySheet: { readonly sheet: RecoverySheet; readonly fonts: DocumentFonts; readonly createdAt: Date }
  readonly scriptLabels: { readonly labels: ScriptLabels; readonly fonts: DocumentFonts; readonly createdAt: Date }
  readonly migrate: { readonly file: JobFile; readonly migrationsFolder: string }
  readonly verifyHistory: { readonly file: JobFile }
  readonly backUp: Omit<BackupOrder, 'live'> & { readonly file: JobFile }
  readonly checkBackup: { readonly order: AsideOrder; readonly at: string }
  /** `signer`: who would sign the restore, and so must be in the backup with the same key. */
  readonly compareBackup: { readonly order: AsideOrder; readonly file: JobFile; readonly signer: { readonly userId: string; readonly signingKey: string } }
}

export interface JobOutputs {
  readonly readCandidates:
    | { readonly kind: 'read'; readonly preview: ImportPreview; readonly bytes: Uint8Array; readonly table: SerializedTable }
    | { readonly kind: 'refused'; readonly code: string; readonly fileName: string }
    | { readonly kind: 'columnsMissing'; readonly missing: readonly string[]; readonly headings: readonly string[]; readonly repeated: ColumnRecognition['repeated'] }
  readonly correctCandidates: { readonly preview: ImportPreview }
  readonly writeBadRows: { readonly bytes: Uint8Array }
  readonly writeTemplate: { readonly bytes: Uint8Array }
  /** 'gone': what the reading showed has been overtaken. */
  readonly takeCandidates: { readonly kind: 'taken'; readonly taken: number; readonly importId: string } | { readonly kind: 'gone' }
  /** Pages are known only where the writer itself breaks them. */
  readonly writeDocument: { readonly bytes: Uint8Array; readonly pages: number | null }
  readonly recoverySheet: { readonly bytes: Uint8Array; readonly pages: number }
  readonly scriptLabels: { readonly bytes: Uint8Array; readonly pages: number }
  readonly migrate: { readonly outcome: 'done' | 'newer' | 'unreadable' }
  readonly verifyHistory: { readonly entries: number; readonly head: string | null; readonly firstBroken: number | null }
  readonly backUp: { readonly kind: 'made'; readonly backup: FoundBackup; readonly found: readonly FoundBackup[] } | NotWritten
  readonly checkBackup: { readonly kind: 'checked'; readonly manifest: BackupManifest } | NotWritten
  readonly compareBackup: { readonly kind: 'compared'; readonly difference: Difference } | { readonly kind: 'problem'; readonly problem: BackupProblem } | NotWritten
}

/** A folder or its disk refused; `reason` is the code of the error. */
interface NotWritten {
  readonly kind: 'notWritten'
  readonly reason: string
}

export type JobName = keyof JobInputs

/** What a worker sends back. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string | null; readonly stack: string; readonly busy: boolean }

export type Report = (progress: Progress) => void
