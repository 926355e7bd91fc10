import type { MarkState, NoticePlace, Part } from '../contract/marking.ts'

/** What the exam has of a part of somebody when a file of results is read. */
export interface KnownCell {
  readonly partId: string
  /** Whether the results so far let the person sit the part. */
  readonly due: boolean
  /** Marks of the part are keyed by code, not by name. */
  readonly coded: boolean
  /** Single marks of examiners stand in its place. */
  readonly bySheets: boolean
  /** Row that is current, state and value of it; 'notEntered' where there is none. */
  readonly markId: string | null
  readonly state: MarkState
  readonly value: number | null
  /** Room whose sheets are typed twice instead; null: a computer room, or no room yet. */
  readonly onPaper: NoticePlace | null
  /** What the signed list of the room says. */
  readonly noted: ({ readonly state: 'present' | 'absent' } & NoticePlace) | null
}

/** Somebody of an exam, with a cell for each part that the post has. */
export interface KnownPerson {
  readonly candidateId: string
  readonly fullName: string
  /** Số báo danh; null while none is given. */
  readonly number: string | null
  /** 'withdrawn': left the exam, the number stays taken. */
  readonly standing: 'sits' | 'ineligible' | 'withdrawn'
  readonly cells: readonly KnownCell[]
}

/** What a file of results is read against. */
export interface MarkListContext {
  readonly parts: readonly Part[]
  readonly people: readonly KnownPerson[]
}

/** A mark that a file brings: what is written to its cell (electron/office/mark-entry.ts). */
export interface BroughtMark {
  readonly candidateId: string
  readonly partId: string
  readonly state: 'entered' | 'absent'
  readonly value: number | null
  readonly previousMarkId: string | null
}

/** A number without the zeros that a spreadsheet drops, and without case: "TQ-007" and "tq-7" are one. */
export function numberKey(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .toUpperCase()
    .replace(/(^|\D)0+(?=\d)/gu, '$1')
}
