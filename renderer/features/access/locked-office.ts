import type { SessionView } from '../../../shared/contract/access.ts'

/** A user as he is known before anybody signs in. */
export interface LockedUser {
  readonly id: string
  readonly name: string
  readonly hasPassphrase: boolean
}

/** What is known of an office before anybody signs in. */
export interface LockedOffice {
  readonly name: string
  readonly file: string
  readonly users: readonly LockedUser[]
}

/** Told when somebody got in. */
export type LetIn = (session: SessionView) => void
