import { z } from 'zod'
import { codeLength } from '../rules/script-codes.ts'
import { reading, writing } from './base.ts'
import { partSchema } from './marking.ts'
import { idSchema, lineSchema, writeFields } from './values.ts'

/** Code of a script (số phách) as somebody typed or scanned it. */
export const typedCodeSchema = z.string().trim().min(codeLength).max(3 * codeLength)

const bagSchema = z.object({
  id: idSchema,
  number: z.int(),
  /** Post whose scripts it holds; null: of several posts. */
  postCode: z.string().nullable(),
  scripts: z.int(),
  sheets: z.int(),
})
export type Bag = z.infer<typeof bagSchema>

const codingSchema = z.object({
  at: z.string(),
  /** The two keepers, whoever sat at the keyboard first. */
  keepers: z.array(z.string()),
  scripts: z.int(),
  sheets: z.int(),
  /** Spare codes that are left, and codes that were taken out of use. */
  spares: z.int(),
  voided: z.int(),
  /** SHA-256 of the sealed table, as it stands in the minutes. */
  commitment: z.string(),
  bags: z.array(bagSchema),
  /** Marks keyed already: the coding cannot be taken back. */
  marks: z.int(),
})
export type Coding = z.infer<typeof codingSchema>

/** Why a paper cannot be coded yet. */
export const codingBlocks = ['nobodyPresent', 'roomsOpen', 'marksByName'] as const

export const codedPaperSchema = z.object({
  part: partSchema,
  /** Candidates present who wrote on paper, and the sheets that they handed in. */
  present: z.int(),
  sheets: z.int(),
  /** Rooms whose list is not closed yet, as they are called. */
  openRooms: z.array(z.string()),
  blocks: z.array(z.enum(codingBlocks)),
  /** Posts with so few scripts that a mark may tell whose it is. */
  smallPosts: z.array(z.object({ postCode: z.string(), scripts: z.int() })),
  coding: codingSchema.nullable(),
  /** Whether the caller is a keeper of the sealed table. */
  own: z.boolean(),
})
export type CodedPaper = z.infer<typeof codedPaperSchema>

const paper = { examId: idSchema, partId: idSchema }

/** The other keeper, who comes to the keyboard and types a passphrase. */
const otherKeeper = { keeperId: idSchema, passphrase: z.string().min(1).max(500) }

/** 'alone': the same person twice; 'notKeeper': no keeper of this exam; 'noKeys': has never logged in; 'otherTable': no recipient of this table, or has new keys. */
const keepersRefusalSchema = z.object({ code: z.enum(['alone', 'notKeeper', 'noKeys', 'otherTable']), name: z.string() })
export type KeepersRefusal = z.infer<typeof keepersRefusalSchema>

const keeperErrors = {
  WRONG_PASSPHRASE: { data: z.object({ tries: z.int(), waitSeconds: z.int() }) },
  KEEPERS_REFUSED: { data: keepersRefusalSchema },
} as const

const codingRefusalSchema = z.object({ code: z.enum([...codingBlocks, 'alreadyCoded', 'marksKeyed']), rooms: z.array(z.string()) })
export type CodingRefusal = z.infer<typeof codingRefusalSchema>

const ceremonyErrors = {
  CODING_BLOCKED: { data: codingRefusalSchema },
  /** The draft is gone: locked meanwhile, sealed, thrown away, or attendance was corrected since. */
  CODING_GONE: {},
} as const

const codeRefusalSchema = z.object({ code: z.string(), problem: z.enum(['noCode', 'unknown', 'notUsed', 'noSpare', 'hasMarks']) })
export type CodeRefusal = z.infer<typeof codeRefusalSchema>

const halvesRefusalSchema = z.object({ problem: z.enum(['length', 'letter', 'check', 'otherTable']), half: z.int() })
export type HalvesRefusal = z.infer<typeof halvesRefusalSchema>

const numberRefusalSchema = z.object({ number: z.string(), problem: z.enum(['unknown', 'noScript']) })
export type NumberRefusal = z.infer<typeof numberRefusalSchema>

/** Coding of scripts (làm phách, TT 22/2025 Quy chế Đ.15 k.3): two keepers, labels from memory, a sealed table, nothing else. */
export const scripts = {
  papers: reading('Xem việc làm phách', 'scripts.read').input(z.object({ examId: idSchema })).output(z.array(codedPaperSchema)),
  /** Who may be the other keeper: everybody else who keeps codes of this exam. */
  keepers: reading('Xem người giữ phách', 'scripts.code')
    .input(z.object({ examId: idSchema }))
    .output(z.array(z.object({ userId: idSchema, name: z.string(), hasKeys: z.boolean() }))),
  /** Draws codes and bags into memory; nothing is stored before `seal`. */
  draw: reading('Bốc phách', 'scripts.code')
    .errors({ ...keeperErrors, ...ceremonyErrors })
    .input(z.object({ ...paper, ...otherKeeper, bagSize: z.int().min(2).max(200), byPost: z.boolean(), spares: z.int().min(0).max(200) }))
    .output(z.object({ draftId: idSchema, scripts: z.int(), sheets: z.int(), bags: z.array(bagSchema.omit({ id: true })) })),
  /** The label sheets of the draft, and the two recovery sheets of the table, as one document in memory. */
  labels: reading('Lập nhãn phách', 'scripts.code')
    .errors(ceremonyErrors)
    .input(z.object({ ...paper, draftId: idSchema }))
    .output(z.object({ documentId: idSchema, pages: z.int() })),
  /** Stores codes and bags, seals the table, and forgets everything else. */
  seal: writing('Niêm phong bảng ghép phách', 'scripts.code', { none: 'Nhãn phách đã in; bảng ghép phách đã niêm phong.' })
    .errors(ceremonyErrors)
    .input(z.object({ ...paper, draftId: idSchema, ...writeFields }))
    .output(z.object({})),
  /** Throws a draft away: its labels are void. */
  discard: reading('Bỏ lần bốc phách', 'scripts.code').input(z.object(paper)).output(z.object({})),
  /** Takes a sealed coding back, so that the scripts are coded anew; never once a mark was keyed. */
  withdraw: writing('Hủy lần làm phách', 'scripts.code', { none: 'Mã phách đã hủy không dùng lại.' })
    .errors({ ...keeperErrors, ...ceremonyErrors })
    .input(z.object({ ...paper, ...otherKeeper, reason: lineSchema, ...writeFields }))
    .output(z.object({ voided: z.int() })),
  /** Puts a spare code in the place of a spoiled one; the table is opened and sealed anew. */
  useSpare: writing('Dùng mã phách dự phòng', 'scripts.code', { none: 'Nhãn mới đã dán lên bài.' })
    .errors({ ...keeperErrors, CODE_REFUSED: { data: codeRefusalSchema } })
    .input(z.object({ ...paper, ...otherKeeper, code: typedCodeSchema, reason: lineSchema, ...writeFields }))
    .output(z.object({ spare: z.string() })),
  /** Seals the table to the two keepers who are there, by the two halves out of their envelopes: a keeper left, or has new keys. */
  renewKeepers: writing('Niêm phong bảng ghép phách cho người giữ mới', 'scripts.code', { none: 'Phong bì đã mở; bảng đã niêm phong cho người mới.' })
    .errors({ ...keeperErrors, HALVES_REFUSED: { data: halvesRefusalSchema } })
    .input(z.object({ ...paper, ...otherKeeper, halves: z.tuple([z.string().min(1).max(200), z.string().min(1).max(200)]), reason: lineSchema, ...writeFields }))
    .output(z.object({})),
  /** Bag and place of the script of a number, for an appeal or an inspection; the log keeps who looked for whom, never the code. */
  lookUp: writing('Tra túi và vị trí của một bài', 'scripts.code', { none: 'Bảng ghép phách đã được mở.' })
    .errors({ ...keeperErrors, NUMBER_REFUSED: { data: numberRefusalSchema } })
    .input(z.object({ ...paper, ...otherKeeper, number: z.string().trim().min(1).max(20), reason: lineSchema, ...writeFields }))
    .output(z.object({ code: z.string(), bag: z.int(), position: z.int() })),
}
