import type { BackupManifest, BackupProblem, FoundBackup } from '../../../db/backup-manifest.ts'
import type { BackupOrder } from '../../../db/backup.ts'
import type { AsideOrder } from '../../../db/backup-restore.ts'
import type { BackupComparison } from '../../../shared/contract/backup.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import type { Progress } from '../../../shared/contract/list-preview.ts'
import type { MarkPreview } from '../../../shared/contract/mark-imports.ts'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import type { DocumentFormat } from '../../../shared/contract/documents.ts'
import type { KnownPost } from '../../../shared/import/candidate-posts.ts'
import type { Corrections } from '../../../shared/import/corrections.ts'
import type { BroughtMark } from '../../../shared/import/mark-context.ts'
import type { FileCorrections } from '../../../shared/import/mark-sheets.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { DocumentFonts } from '../options.ts'
import type { PhotoFiles } from '../writers/photos.ts'
import type { RecoverySheet } from '../writers/recovery-sheet.ts'
import type { ScriptLabels } from '../writers/script-labels.ts'

/** A workbook that was read and shown; taking it writes just what the last preview showed. */
interface Reading<Preview, Corrected> {
  readonly examId: string
  readonly preview: Preview
  /** The workbook itself, kept as evidence. */
  readonly bytes: Uint8Array
  readonly table: SerializedTable
  readonly corrections: Corrected
  /** 'taking' while it is being written; 'taken' when its rows are in the exam; 'overtaken' when the exam has changed since. */
  readonly stage: 'shown' | 'taking' | 'taken' | 'overtaken'
  /** Ends when a take of it has come to rest, done or broken off. */
  readonly taking: Promise<undefined>
}
export interface ImportReading extends Reading<ImportPreview, Corrections> {
  readonly list: 'candidates'
}
export interface MarkReading extends Reading<MarkPreview, FileCorrections> {
  readonly list: 'marks'
  /** What `takeMarks` writes. */
  readonly marks: readonly BroughtMark[]
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

/** What a worker needs to take a list: the file, the workbook as evidence, and in whose name it writes. */
export interface TakeOrder {
  readonly file: JobFile
  readonly examId: string
  readonly importId: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly intent: { readonly at: string; readonly userId: string; readonly device: string; readonly procedure: string; readonly requestId: string; readonly examId: string; readonly reason: string | null }
  /** PKCS #8, DER. */
  readonly signingKey: Uint8Array
}

/** A seed, and whether the program made it or dice did. */
export interface Seed {
  readonly seed: string
  readonly seedOrigin: 'machine' | 'dice'
}

/** What is drawn. The seed is made beforehand, so that the draw is the same wherever it runs. */
export interface SeatOrder {
  readonly examId: string
  readonly partId: string
  readonly seeded: Seed
}

export interface SeatsDrawn {
  readonly placed: number
  readonly unplaced: number
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
  readonly takeCandidates: TakeOrder & { readonly candidates: readonly CandidateInput[] }
  readonly readMarks: { readonly file: JobFile; readonly examId: string; readonly path: string; readonly readingId: string }
  readonly correctMarks: { readonly file: JobFile; readonly examId: string; readonly table: SerializedTable; readonly readingId: string; readonly corrections: FileCorrections }
  readonly drawSeats: Pick<TakeOrder, 'file' | 'intent' | 'signingKey'> & SeatOrder
  readonly takeMarks: TakeOrder & { readonly marks: readonly BroughtMark[]; readonly leftOut: string | null }
  readonly writeDocument: { readonly document: PrintDocument; readonly format: DocumentFormat; readonly fonts: DocumentFonts; readonly createdAt: Date; readonly photos: PhotoFiles | null }
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
  readonly readCandidates: { readonly kind: 'read'; readonly preview: ImportPreview; readonly bytes: Uint8Array; readonly table: SerializedTable } | NotRead
  readonly readMarks: ({ readonly kind: 'read'; readonly bytes: Uint8Array; readonly table: SerializedTable } & CheckedMarks) | NotRead
  readonly correctMarks: CheckedMarks
  readonly takeMarks: Taken
  readonly drawSeats: ({ readonly kind: 'drawn' } & SeatsDrawn) | { readonly kind: 'refused'; readonly code: string; readonly data: unknown }
  readonly correctCandidates: { readonly preview: ImportPreview }
  readonly writeBadRows: { readonly bytes: Uint8Array }
  readonly writeTemplate: { readonly bytes: Uint8Array }
  readonly takeCandidates: Taken
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

/** A file that holds no list that can be read. */
type NotRead =
  | { readonly kind: 'refused'; readonly code: string; readonly fileName: string; readonly row?: number }
  | { readonly kind: 'columnsMissing'; readonly missing: readonly string[]; readonly headings: readonly string[]; readonly repeated: readonly { readonly field: string; readonly columns: readonly string[] }[] }

/** A file of results checked against the exam, and what it would write. */
interface CheckedMarks {
  readonly preview: MarkPreview
  readonly marks: readonly BroughtMark[]
}

/** What taking a list came to; 'gone': what the reading showed has been overtaken. */
export type Taken = { readonly kind: 'taken'; readonly taken: number; readonly importId: string } | { readonly kind: 'gone' }

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
