import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { layoutSchema } from './access.ts'
import { reading } from './base.ts'
import { progressSchema } from './imports.ts'
import { daySchema, idSchema } from './values.ts'

export const documentKinds = ['successfulCandidates'] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKindSchema>

/** What a person may choose about a printed list. */
export const documentOptionsSchema = z.object({
  layout: layoutSchema,
  decisionNumber: z.string().trim().max(100).default(''),
  decisionDate: daySchema.nullable().default(null),
  signingDate: daySchema.nullable().default(null),
  place: z.string().trim().max(100),
  authority: z.enum(['none', 'T/M', 'K/T', 'TL']).default('none'),
  signerPosition: z.string().trim().max(200).default(''),
  signerName: z.string().trim().max(200).default(''),
  columns: z.object({
    birthBySex: z.boolean().default(true),
    ethnicGroup: z.boolean().default(true),
    priority: z.boolean().default(true),
    identityNumber: z.boolean().default(false),
    papers: z.boolean().default(false),
  }),
  sort: z.enum(['post', 'name', 'total']).default('post'),
  orientation: z.enum(['portrait', 'landscape']).default('landscape'),
  fontSize: z.union([z.literal(12), z.literal(13), z.literal(14)]).default(13),
})
export type DocumentOptions = z.infer<typeof documentOptionsSchema>

const request = { examId: idSchema, kind: documentKindSchema, options: documentOptionsSchema }

export const madeDocumentSchema = z.object({
  /** Names the PDF kept for preview until the next one or the lock. */
  id: idSchema,
  title: z.string(),
  pages: z.int(),
  people: z.int(),
  bytes: z.int(),
  milliseconds: z.int(),
  suggestedName: z.string(),
})
export type MadeDocument = z.infer<typeof madeDocumentSchema>

/** Printed lists, made in a worker. */
export const documents = {
  /** What the office and the exam propose for a list. */
  defaults: reading('Xem cách trình bày', 'documents.print')
    .input(z.object({ examId: idSchema, kind: documentKindSchema }))
    .output(documentOptionsSchema),
  make: reading('Lập danh sách in', 'documents.print')
    .input(z.object(request))
    .output(eventIterator(progressSchema, madeDocumentSchema)),
  /** Makes the list and writes it to a file that the person chose. */
  save: reading('Lưu danh sách ra tệp', 'documents.print')
    .errors({ FILE_NOT_WRITTEN: { data: z.object({ path: z.string(), reason: z.string() }) } })
    .input(z.object({ ...request, path: z.string().min(1) }))
    .output(z.object({ path: z.string(), pages: z.int(), bytes: z.int() })),
}
