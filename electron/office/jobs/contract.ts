import type { ImportPreview, Progress } from '../../../shared/contract/imports.ts'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import type { PrintDocument } from '../../../shared/documents/document.ts'
import type { DocumentFonts } from '../options.ts'

/** A workbook that was read and shown; `take` writes just this. */
export interface ImportReading {
  readonly examId: string
  readonly preview: ImportPreview
  readonly bytes: Uint8Array
}

/** How a worker opens the file by itself. */
export interface JobFile {
  readonly file: string
  readonly key: Uint8Array
  readonly nativeBinding?: string | undefined
}

export interface JobInputs {
  readonly readCandidates: {
    readonly path: string
    readonly readingId: string
    /** 'YYYY-MM-DD'; nobody is born later. */
    readonly today: string
    /** Whether the list was made from forms with their papers, so that a priority group it names is proved. */
    readonly priorityProved: boolean
    readonly posts: readonly { readonly id: string; readonly code: string; readonly name: string; readonly agencyName: string }[]
    readonly known: readonly { readonly fullName: string; readonly birthDate: string; readonly identityNumber: string | null }[]
  }
  readonly takeCandidates: {
    readonly file: JobFile
    readonly examId: string
    readonly importId: string
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly candidates: readonly CandidateInput[]
    readonly intent: { readonly at: string; readonly userId: string; readonly device: string; readonly procedure: string; readonly requestId: string }
    /** PKCS #8, DER. */
    readonly signingKey: Uint8Array
  }
  readonly writePdf: { readonly document: PrintDocument; readonly fonts: DocumentFonts; readonly createdAt: Date }
  readonly migrate: { readonly file: JobFile; readonly migrationsFolder: string }
}

export interface JobOutputs {
  readonly readCandidates:
    | { readonly kind: 'read'; readonly preview: ImportPreview; readonly bytes: Uint8Array }
    | { readonly kind: 'refused'; readonly code: string; readonly fileName: string }
    | { readonly kind: 'columnsMissing'; readonly missing: readonly string[]; readonly headings: readonly string[] }
  /** 'gone': what the reading showed has been overtaken. */
  readonly takeCandidates: { readonly kind: 'taken'; readonly taken: number; readonly importId: string } | { readonly kind: 'gone' }
  readonly writePdf: { readonly bytes: Uint8Array; readonly pages: number }
  readonly migrate: { readonly outcome: 'done' | 'newer' | 'unreadable' }
}

export type JobName = keyof JobInputs

/** What a worker sends back. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly name: string; readonly code: string | null; readonly stack: string; readonly busy: boolean }

export type Report = (progress: Progress) => void
