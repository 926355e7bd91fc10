import { z } from 'zod'
import { pure, reading, writing } from './base.ts'
import { changeFields, idSchema, lineSchema, writeFields } from './values.ts'

/** Tracks of NĐ 170/2025 Đ.9 and of the other regimes: who sits which exam. */
export const tracks = ['staff', 'specialist', 'principal', 'senior', 'publicEmployee', 'teacher', 'leadership'] as const
export const trackSchema = z.enum(tracks)
export type Track = z.infer<typeof trackSchema>

/** Papers of the professional exam, in the order in which they are held. */
export const papers = ['written', 'interview', 'oral', 'practical', 'scheme'] as const
export const paperSchema = z.enum(papers)
export type Paper = z.infer<typeof paperSchema>

export const postSchema = z.object({
  id: idSchema,
  examId: idSchema,
  code: z.string(),
  name: z.string(),
  agencyId: idSchema,
  agencyName: z.string(),
  track: trackSchema,
  /** Form of round 2. */
  form: z.array(paperSchema),
  /** Places to be filled (chỉ tiêu). */
  quota: z.int(),
  candidates: z.int(),
  revision: z.int(),
})
export type Post = z.infer<typeof postSchema>

const facts = {
  code: lineSchema,
  name: lineSchema,
  agencyId: idSchema,
  track: trackSchema,
  form: z.array(paperSchema).min(1).max(2),
  quota: z.int().min(0).max(9999),
}

/** What the regime leaves open for a track. */
const choicesSchema = z.object({
  round1: z.boolean(),
  forms: z.array(z.array(paperSchema)),
  article: z.string(),
})

/** Posts of an exam (vị trí việc làm). */
export const posts = {
  list: reading('Xem vị trí dự tuyển', 'exams.read').input(z.object({ examId: idSchema })).output(z.array(postSchema)),
  choices: pure('Xem hình thức thi được phép')
    .input(z.object({ regime: z.string() }))
    .output(z.array(choicesSchema.extend({ track: trackSchema }))),
  create: writing('Thêm vị trí', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, ...facts, ...writeFields }))
    .output(postSchema),
  change: writing('Sửa vị trí', 'exams.write', 'audit')
    .input(z.object({ id: idSchema, examId: idSchema, ...facts, reason: lineSchema.optional(), ...changeFields }))
    .output(postSchema),
  withdraw: writing('Bỏ vị trí', 'exams.write', 'audit')
    .input(z.object({ id: idSchema, examId: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
