import { z } from 'zod'
import { formPapers, methods, round1Parts, tracks } from '../rules/terms.ts'
import { pure, reading, writing } from './base.ts'
import { gradeSchema } from './regimes.ts'
import { changeFields, idSchema, lineSchema, writeFields } from './values.ts'

/** Tracks of NĐ 170/2025 Đ.9 and of the other regimes: who sits which exam. */
export const trackSchema = z.enum(tracks)
export type Track = z.infer<typeof trackSchema>

/** Papers of the professional exam, in the order in which they are held. */
export const paperSchema = z.enum(formPapers)
export type Paper = z.infer<typeof paperSchema>

/** Parts of round 1. */
export const round1PartSchema = z.enum(round1Parts)
export type Round1Part = z.infer<typeof round1PartSchema>

/** What a post says about its exam beyond track, form and quota. */
const examFacts = {
  /** Thi tuyển, xét tuyển. */
  method: z.enum(methods).default('exam'),
  /** Parts of round 1; null: those that every post of the track has. */
  round1: z.array(round1PartSchema).max(3).nullable().default(null),
  /** Points of the language exam as a condition, in hundredths (NĐ 170/2025 Đ.9 k.5); null: no such exam. */
  languagePass: z.int().min(0).max(10_000).nullable().default(null),
  writtenOn: z.enum(['paper', 'computer']).default('paper'),
  /** Percent of the written paper among two, where the regime leaves it to the post; the interview has the rest. */
  writtenWeight: z.int().min(0).max(100).nullable().default(null),
  wishes: z.union([z.literal(1), z.literal(2)]).default(1),
  /** Agencies of a joint post with their places, which add up to the quota; null: recruited for one agency. */
  agencies: z.array(z.object({ agencyId: idSchema, places: z.int().min(0).max(9999) })).min(2).max(100).nullable().default(null),
  /** Places that the plan keeps for a priority group. */
  reserved: z.object({ group: z.string(), places: z.int().min(1).max(9999) }).nullable().default(null),
}

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
  method: z.enum(methods),
  round1: z.array(round1PartSchema).nullable(),
  languagePass: z.int().nullable(),
  writtenOn: z.enum(['paper', 'computer']),
  writtenWeight: z.int().nullable(),
  wishes: z.union([z.literal(1), z.literal(2)]),
  agencies: z.array(z.object({ agencyId: idSchema, agencyName: z.string(), places: z.int() })).nullable(),
  reserved: z.object({ group: z.string(), places: z.int() }).nullable(),
  candidates: z.int(),
  revision: z.int(),
})
export type Post = z.infer<typeof postSchema>

const postInputSchema = z.object({
  code: lineSchema,
  name: lineSchema,
  agencyId: idSchema,
  track: trackSchema,
  form: z.array(paperSchema).min(1).max(2),
  quota: z.int().min(0).max(9999),
  ...examFacts,
})
export type PostInput = z.infer<typeof postInputSchema>

/** What the regime leaves open for a track. */
const choicesSchema = z.object({
  method: z.enum(methods),
  /** Parts of round 1 that every post of the track has. */
  round1: z.array(round1PartSchema),
  /** Parts that a post has only where it needs them. */
  round1IfNeeded: z.array(round1PartSchema),
  forms: z.array(z.array(paperSchema)),
  article: z.string(),
  grade: gradeSchema,
})

/** What the regime leaves open for every post. */
const openSchema = z.object({
  languageCondition: z.boolean(),
  /** Whether two papers take their weights from the post. */
  ownWeights: z.boolean(),
  wishes: z.union([z.literal(1), z.literal(2)]),
  jointPosts: z.boolean(),
  computer: z.boolean(),
  /** Priority groups for which a plan may keep places. */
  reservedGroups: z.array(z.string()),
  /** Where each of these stands in the regulation; null where the text read says nothing. */
  articles: z.object({
    languageCondition: z.string().nullable(),
    ownWeights: z.string().nullable(),
    wishes: z.string().nullable(),
    jointPosts: z.string().nullable(),
    computer: z.string().nullable(),
    reserved: z.string().nullable(),
  }),
})

const postChoicesSchema = openSchema.extend({ tracks: z.array(choicesSchema.extend({ track: trackSchema })) })
export type PostChoices = z.infer<typeof postChoicesSchema>

/** Posts of an exam (vị trí việc làm). */
export const posts = {
  list: reading('Xem vị trí dự tuyển', 'exams.read').input(z.object({ examId: idSchema })).output(z.array(postSchema)),
  choices: pure('Xem hình thức thi được phép')
    .input(z.object({ regime: z.string() }))
    .output(postChoicesSchema),
  create: writing('Thêm vị trí', 'exams.write', 'audit')
    .input(postInputSchema.extend({ examId: idSchema, ...writeFields }))
    .output(postSchema),
  change: writing('Sửa vị trí', 'exams.write', 'audit')
    .input(postInputSchema.extend({ id: idSchema, examId: idSchema, reason: lineSchema.optional(), ...changeFields }))
    .output(postSchema),
  withdraw: writing('Bỏ vị trí', 'exams.write', 'audit')
    .input(z.object({ id: idSchema, examId: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
