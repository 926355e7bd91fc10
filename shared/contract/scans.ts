import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { reading, writing } from './base.ts'
import { progressSchema } from './list-preview.ts'
import { changeFields, grouped, idSchema, lineSchema, writeFields } from './values.ts'

export const scanKinds = ['photo', 'paper'] as const
export const scanKindSchema = z.enum(scanKinds)
export type ScanKind = (typeof scanKinds)[number]

/** Why a file cannot be kept. */
export const scanRefusalCodeSchema = z.enum(['notChosen', 'gone', 'empty', 'tooBig', 'tiff', 'heic', 'otherKind', 'noPhoto', 'damaged'])
export type ScanRefusalCode = z.infer<typeof scanRefusalCodeSchema>

/** Largest file, in bytes: a photo, a scan of a paper. */
export const scanLimits: Readonly<Record<ScanKind, number>> = { photo: 5 * 2 ** 20, paper: 30 * 2 ** 20 }

export const scanSchema = z.object({
  id: idSchema,
  kind: scanKindSchema,
  /** The name may hold the number of a person. */
  fileName: grouped(z.string(), 'identity'),
  mime: z.string(),
  size: z.int(),
  revision: z.int(),
})
export type Scan = z.infer<typeof scanSchema>

export const matchedFileSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  /** 'twice': another of the chosen files is for the same person. */
  state: z.enum(['matched', 'doubtful', 'unmatched', 'twice', 'refused']),
  by: z.enum(['identityNumber', 'number', 'receipt', 'nameAndBirth']).nullable(),
  /** Whom it names; several where somebody has to say which. */
  people: z.array(z.object({ candidateId: idSchema, fullName: z.string(), birthDate: z.string(), postCode: z.string(), /** A photo of the person that it takes the place of. */ replaces: z.boolean() })),
  refusal: scanRefusalCodeSchema.nullable(),
})
export type MatchedFile = z.infer<typeof matchedFileSchema>

const openedScanSchema = z.object({ mime: z.string(), content: grouped(z.string().nullable(), 'identity'), documentId: idSchema.nullable(), pages: z.int().nullable() })
export type OpenedScan = z.infer<typeof openedScanSchema>

const refused = { SCAN_REFUSED: { data: z.object({ fileName: z.string(), code: scanRefusalCodeSchema, kind: scanKindSchema }) } } as const

/** Ảnh và bản quét: photos of candidates and scans of their papers, one by one or matched by file name. */
export const scans = {
  list: reading('Xem ảnh, bản quét của thí sinh', 'candidates.read')
    .input(z.object({ examId: idSchema, candidateId: idSchema }))
    .output(z.array(scanSchema)),
  /** The bytes of a picture as base64; a PDF is put where the window's own viewer reads it, under `documentId`, with its pages where they can be counted. */
  open: reading('Mở ảnh, bản quét', 'candidates.read')
    .errors({ FILE_DAMAGED: { data: z.object({ file: z.string() }) } })
    .input(z.object({ examId: idSchema, id: idSchema }))
    .output(openedScanSchema),
  /** A chosen file that somebody types a form from, before there is a candidate to keep it for; as `open` gives it. Nothing is written. */
  preview: reading('Xem bản quét để gõ phiếu', 'candidates.write')
    .errors(refused)
    .input(z.object({ examId: idSchema, path: z.string().min(1) }))
    .output(openedScanSchema),
  /** Whom each of the chosen files is for, by its name, and what cannot be kept. Nothing is written. */
  match: reading('Đối chiếu ảnh, bản quét theo tên tệp', 'candidates.write')
    .input(z.object({ examId: idSchema, kind: scanKindSchema, paths: z.array(z.string().min(1)) }))
    .output(eventIterator(progressSchema, z.array(matchedFileSchema))),
  /** Keeps files of candidates, all or none, also where it is stopped; a photo takes the place of the one before. */
  take: writing('Ghi ảnh, bản quét', 'candidates.write', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, kind: scanKindSchema, files: z.array(z.object({ path: z.string().min(1), candidateId: idSchema })).min(1), ...writeFields }))
    .output(eventIterator(progressSchema, z.object({ taken: z.int() }))),
  withdraw: writing('Bỏ ảnh, bản quét', 'candidates.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
