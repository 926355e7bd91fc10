import type { KeyDerivationCost, RandomBytes } from '../../db/keys.ts'

/** Paths of the four faces of the font that papers are set in. */
export interface DocumentFonts {
  readonly regular: string
  readonly bold: string
  readonly italic: string
  readonly boldItalic: string
}

/** A fault that no one declared: told to whoever runs the office, without any value of a record. */
export interface Fault {
  readonly id: string
  readonly at: string
  readonly procedure: string
  readonly name: string
  readonly code: string | null
  readonly frames: readonly string[]
}

/** Everything an office needs from outside. The clock and chance enter here and nowhere else. */
export interface OfficeOptions {
  /** Data file; it need not exist yet. */
  readonly file: string
  readonly migrationsFolder: string
  readonly fonts: DocumentFonts
  /** Entry of the worker threads: the built file in the window, the source elsewhere. */
  readonly workerEntry: URL
  /** Path of a SQLite binary made for this runtime, where the package's own does not fit. */
  readonly nativeBinding?: string | undefined
  readonly now: () => Date
  readonly random: RandomBytes
  /** Name of this PC, as the audit keeps it. */
  readonly device: string
  /** Cost of new passphrases; stored with each of them. */
  readonly keyCost: KeyDerivationCost
  /** Which files a caller may have read and written: those that a person chose. */
  readonly mayRead: (path: string) => boolean
  readonly mayWrite: (path: string) => boolean
  /** Told when the office has moved to another file, so that the next start finds it. */
  readonly onFileChosen?: (file: string) => void
  /** Where backups go on this PC; without it below the folder of the data file. */
  readonly backupFolder?: string | undefined
  /** Told when another place for backups was chosen. */
  readonly onBackupFolderChosen?: (folder: string) => void
  /** From so many people on a draw of seats is a job; fewer are drawn at once. */
  readonly bigDraw?: number
  readonly onFault: (fault: Fault) => void
}
