import { rmSync } from 'node:fs'
import type { OpenFile } from '../../db/open.ts'
import type { BackupState } from './backup-state.ts'
import type { MadeList } from './documents/make.ts'
import type { ImportReading, MarkReading } from './jobs/contract.ts'
import type { CodingDraft } from './coding-draft.ts'
import type { OfficeOptions } from './options.ts'
import type { Session } from './session.ts'

/** The file while somebody has it unlocked. */
export interface UnlockedFile {
  readonly open: OpenFile
  readonly fileKey: Buffer
}

/** A document made for preview. */
export interface KeptDocument {
  readonly id: string
  readonly bytes: Uint8Array
  /** What the log keeps of a list that is printed; absent for papers that are no list of an exam. */
  readonly list?: Omit<MadeList, 'document' | 'people'> & { readonly pages: number }
}

/** What an office holds in memory. Locking empties it. */
export interface OfficeState {
  readonly options: OfficeOptions
  file: string
  unlocked: UnlockedFile | null
  session: Session | null
  readonly readings: Map<string, ImportReading | MarkReading>
  document: KeptDocument | null
  /** Codes that two keepers drew and did not seal yet; nowhere but here. */
  coding: CodingDraft | null
  /** Whether an office is being made: a second request must not write into the same file. */
  settingUp: boolean
  /** Wrong passphrases in a row, per user, and when the next one may be tried. */
  readonly tries: Map<string, { count: number; notBefore: number }>
  readonly backup: BackupState
}

/** Context of every procedure. */
export interface OfficeContext {
  readonly state: OfficeState
}

/** Forgets keys and everything that was read, and closes the file. */
export function lockOffice(state: OfficeState): void {
  state.session = null
  state.readings.clear()
  state.document = null
  state.coding = null
  state.unlocked?.open.close()
  state.unlocked?.fileKey.fill(0)
  state.unlocked = null
  forgetAside(state)
  state.backup.found = null
}

/** Removes the copy of a backup that was put beside the office. */
export function forgetAside({ backup }: OfficeState): void {
  if (backup.aside === null) return
  backup.aside.key.fill(0)
  rmSync(backup.aside.folder, { recursive: true, force: true })
  backup.aside = null
}
