import { oc } from '@orpc/contract'
import { z } from 'zod'
import { laterBreakSchema } from './later-breaks.ts'
import type { Permission } from './permissions.ts'

/** What a procedure says of itself. One that declares no `permission` is refused to everybody. */
export interface ProcedureMeta {
  /** 'public' before anybody signed in; 'session' for everybody who did; otherwise the permission needed. */
  readonly permission?: Permission | 'public' | 'session'
  /** Vietnamese name of the act, as history, palette and command line show it. */
  readonly title?: string
  /** 'pure' needs neither file nor session. */
  readonly effect?: 'read' | 'write' | 'pure'
  /** Every write: 'audit' when the audit read backwards undoes it, or the reason why nothing does. */
  readonly inverse?: 'audit' | { readonly none: string }
  /** 'held': the permission may be held in any scope; the handler answers only for what the caller's roles reach. */
  readonly reach?: 'held'
  /** Form of the input of a procedure that judges it itself, so as to tell every problem by its path. */
  readonly accepts?: z.ZodType
}

/** A part of the input that cannot be taken, told by its path. */
export const inputProblemSchema = z.object({
  path: z.string(),
  code: z.string(),
  earliest: z.string().optional(),
  /** Whom or what it is about, by name, where the path only knows a place in a list. */
  about: z.string().optional(),
})
export type InputProblem = z.infer<typeof inputProblemSchema>

/** Errors that any procedure may answer with. The sentence for each is in shared/words/errors.ts. */
export const commonErrors = {
  /** Nobody has unlocked the office. */
  LOCKED: {},
  /** The caller's roles do not hold the permission. */
  FORBIDDEN: { data: z.object({ permission: z.string() }) },
  /** Somebody changed the record since it was read. */
  STALE: { data: z.object({ current: z.int().nullable() }) },
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** The file is being written by another part of the program. */
  BUSY: {},
  /** The disk of the data file has no room left; nothing of the act was written. */
  DISK_FULL: { data: z.object({ file: z.string() }) },
  FILE_READ_ONLY: { data: z.object({ file: z.string() }) },
  /** The disk of the data file was pulled out or fails. */
  DISK_FAILED: { data: z.object({ file: z.string() }) },
  INPUT_REFUSED: { data: z.object({ problems: z.array(inputProblemSchema) }) },
  /** A value that must be unique stands in another record. */
  DUPLICATE: { data: z.object({ field: z.string(), value: z.string() }) },
  /** The record is needed by others. */
  IN_USE: { data: z.object({ by: z.string(), count: z.int() }) },
  /** The act breaks what later steps stand on: with a `reason` it is carried out. */
  BREAKS_LATER: { data: z.object({ breaks: z.array(laterBreakSchema) }) },
  /** Anything else; written to the fault log under this id. */
  UNEXPECTED: { data: z.object({ id: z.string() }) },
} as const

const base = oc.$meta<ProcedureMeta>({}).errors(commonErrors)

/** A procedure that only reads. */
export function reading(title: string, permission: Permission | 'public' | 'session') {
  return base.meta({ title, permission, effect: 'read' })
}

/** A procedure that writes; `inverse` says how it is undone or why it is not. */
export function writing(title: string, permission: Permission | 'public' | 'session', inverse: NonNullable<ProcedureMeta['inverse']>) {
  return base.meta({ title, permission, effect: 'write', inverse })
}

/** A procedure that computes from its input alone. */
export function pure(title: string) {
  return base.meta({ title, permission: 'public', effect: 'pure' })
}
