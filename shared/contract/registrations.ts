import { z } from 'zod'
import { reading, writing } from './base.ts'
import { daySchema, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

/** Diploma or certificate (văn bằng, chứng chỉ; Mẫu 01 mục II). */
const degreeSchema = z.object({
  school: lineSchema,
  date: partialDateSchema.nullable(),
  level: optionalLineSchema,
  number: optionalLineSchema,
  /** Chuyên ngành, as in the transcript. */
  specialty: optionalLineSchema,
  /** Ngành. */
  branch: optionalLineSchema,
  form: optionalLineSchema,
  grade: optionalLineSchema,
})
export type Degree = z.infer<typeof degreeSchema>

/** Piece of the work history (quá trình công tác; Mẫu 01 mục III). */
const workSchema = z.object({
  agency: lineSchema,
  from: partialDateSchema.nullable(),
  /** Null: until now, or not known. */
  to: partialDateSchema.nullable(),
  duty: optionalLineSchema,
})
export type Work = z.infer<typeof workSchema>

/** What a registration form (NĐ 170/2025 Mẫu 01) says beside the facts of the candidate; everything may be missing. */
export const registrationSchema = z.object({
  religion: optionalLineSchema,
  identityIssuedOn: partialDateSchema.nullable(),
  identityIssuedAt: optionalLineSchema,
  /** Quê quán. */
  homePlace: optionalLineSchema,
  /** Chỗ ở hiện nay; the permanent residence is the candidate's `residence`. */
  presentResidence: optionalLineSchema,
  /** Trình độ văn hóa. */
  generalEducation: optionalLineSchema,
  /** Trình độ chuyên môn. */
  professionalLevel: optionalLineSchema,
  health: optionalLineSchema,
  /** Centimetres. */
  height: z.int().min(50).max(250).nullable(),
  /** Kilograms. */
  weight: z.int().min(20).max(250).nullable(),
  /** Whether the candidate agrees to the way of being notified (Mẫu 01 mục IV); null while the form does not say. */
  noticeAgreed: z.boolean().nullable(),
  noticeReason: optionalLineSchema,
  noticeProposal: optionalLineSchema,
  degrees: z.array(degreeSchema).max(30),
  works: z.array(workSchema).max(60),
})
export type Registration = z.infer<typeof registrationSchema>

/** How papers come in (NĐ 170/2025 Đ.15 k.2; by post: NĐ 115/2020 Đ.14 k.4). */
export const receptionWays = ['inPerson', 'post', 'email', 'portal'] as const
export type ReceptionWay = (typeof receptionWays)[number]

/** What the desk writes down when papers come in (tiếp nhận hồ sơ). */
export const receptionInputSchema = z.object({
  receivedOn: daySchema,
  way: z.enum(receptionWays),
  /** Day until which the missing papers are due. */
  missingDue: daySchema.nullable(),
  /** Fee paid (phí dự tuyển), đồng; null: not paid. */
  fee: z.int().min(0).max(100_000_000).nullable(),
  /** Number of the fee receipt (biên lai thu phí). */
  feeReceipt: optionalLineSchema,
  /** Papers by their code in the list 'registration-paper': handed in, or asked for and missing. */
  papers: z.array(z.object({ paper: z.string(), handedIn: z.boolean() })).max(30),
})
export type ReceptionInput = z.infer<typeof receptionInputSchema>

/** The same with the number of its receipt (giấy biên nhận), which the office gives. */
export const receptionSchema = receptionInputSchema.extend({ number: z.int() })
export type Reception = z.infer<typeof receptionSchema>

export const duplicateVerdictSchema = z.enum(['same', 'different'])
export type DuplicateVerdict = z.infer<typeof duplicateVerdictSchema>

const registeredSchema = z.object({
  id: idSchema,
  examId: idSchema,
  examName: z.string(),
  postCode: z.string(),
  fullName: z.string(),
  birthDate: z.string(),
  identityNumber: z.string().nullable(),
})

export const duplicateSchema = z.object({
  left: registeredSchema,
  right: registeredSchema,
  /** Why they may be one person (shared/rules/duplicates.ts). */
  sign: z.enum(['identityNumber', 'nameAndBirth', 'similarName']),
  decision: z.object({ verdict: duplicateVerdictSchema, reason: z.string(), revision: z.int() }).nullable(),
})
export type Duplicate = z.infer<typeof duplicateSchema>

/** Registrations side by side (tiếp nhận hồ sơ); each by itself is part of its candidate. */
export const registrations = {
  /** Records that may be one person: of the exam, and of the other exams that the caller may work in. */
  duplicates: reading('Xem hồ sơ có thể trùng', 'candidates.write')
    .input(z.object({ examId: idSchema, candidateId: idSchema.nullable().default(null) }))
    .output(z.array(duplicateSchema)),
  decideDuplicate: writing('Ghi hồ sơ trùng hay không', 'candidates.write', 'audit')
    .input(z.object({ examId: idSchema, leftId: idSchema, rightId: idSchema, verdict: duplicateVerdictSchema, reason: lineSchema, expectedRevision: z.int().nullable(), ...writeFields }))
    .output(z.object({})),
}
