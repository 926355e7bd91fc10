import type { Opener, SplitSeal } from '../../db/split-seal.ts'
import type { DrawnScripts } from './script-draw.ts'

/** One of the two who keep the codes of an exam (ban phách), at the keyboard. */
export interface Keeper extends Opener {
  readonly name: string
  readonly sealingKey: string
}
export type Keepers = readonly [Keeper, Keeper]

/** Codes as they were drawn, in memory only: printed, sealed, forgotten. */
export interface CodingDraft {
  readonly id: string
  readonly examId: string
  readonly partId: string
  readonly keepers: Keepers
  readonly drawn: DrawnScripts
  readonly sealed: SplitSeal
  /** 13 groups for each of the two envelopes. */
  readonly halves: readonly [readonly string[], readonly string[]]
}
