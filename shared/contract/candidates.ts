import { z } from 'zod'
import { exemptionGrounds, round1Parts } from '../rules/terms.ts'
import { reading, writing } from './base.ts'
import { receptionInputSchema, receptionSchema, registrationSchema } from './registrations.ts'
import { changeFields, grouped, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

/** Whether a candidate meets the conditions to sit (điều kiện dự tuyển). */
export const eligibilityVerdicts = ['undecided', 'eligible', 'ineligible'] as const
export const eligibilityVerdictSchema = z.enum(eligibilityVerdicts)
export type EligibilityVerdict = z.infer<typeof eligibilityVerdictSchema>

/** Id of an entry of a code list: 'list/version/code'. */
export const codeIdSchema = z.string().regex(/^[^/]+\/[^/]+\/[^/]+$/)

export const sexSchema = z.enum(['male', 'female'])

const prioritySchema = z.object({
  /** Code of the group in the list 'priority-group': 'ethnicMinority' … */
  group: z.string(),
  /** Whether the paper that proves it was handed in. */
  evidence: z.boolean(),
})

/** A part of round 1 that need not be sat (miễn phần thi). */
const exemptionSchema = z.object({
  part: z.enum(round1Parts),
  basis: z.enum(exemptionGrounds),
  /** Whether the paper that proves it was handed in. */
  evidence: z.boolean(),
  /** Result of the pre-test (kiểm định chất lượng đầu vào), whole answers. */
  result: z.object({ correct: z.int().min(0).max(1000), total: z.int().min(1).max(1000) }).nullable(),
})

export const candidateFacts = {
  fullName: lineSchema,
  birthDate: partialDateSchema,
  sex: sexSchema,
  /** Số CCCD, 12 digits, or nothing where the form has none yet. */
  identityNumber: z.string().regex(/^\d{12}$/).nullable(),
  /** Entry of the list 'ethnic-group'. */
  ethnicGroup: codeIdSchema.nullable(),
  postId: idSchema,
  priority: z.array(prioritySchema).max(10),
  /** Second wish (nguyện vọng 2), where the post allows two. */
  secondPostId: idSchema.nullable().default(null),
  /** Agencies of a joint post in the order of preference; those not listed: not applied for. */
  agencies: z.array(idSchema).max(100).default([]),
  exemptions: z.array(exemptionSchema).max(3).default([]),
  phone: optionalLineSchema,
  email: optionalLineSchema,
  residence: optionalLineSchema,
  note: optionalLineSchema,
  /** Why the candidate needs a seat on the ground floor (khó đi lại); null: any floor will do. */
  groundFloor: optionalLineSchema.default(null),
}
export const candidateInputSchema = z.object(candidateFacts)
export type CandidateInput = z.infer<typeof candidateInputSchema>

/** A form as it is typed: the candidate, the rest of the registration form, and how it came in; null leaves these as they are. */
const typedFormSchema = candidateInputSchema.extend({ registration: registrationSchema.nullable().default(null), reception: receptionInputSchema.nullable().default(null) })

export const candidateSchema = z.object({
  id: idSchema,
  examId: idSchema,
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  sex: sexSchema,
  identityNumber: grouped(z.string().nullable(), 'identity'),
  ethnicGroup: codeIdSchema.nullable(),
  ethnicGroupName: z.string().nullable(),
  postId: idSchema,
  postCode: z.string(),
  postName: z.string(),
  agencyName: z.string(),
  priority: z.array(prioritySchema),
  secondPostId: idSchema.nullable(),
  secondPostCode: z.string().nullable(),
  agencies: z.array(z.object({ agencyId: idSchema, agencyName: z.string() })),
  exemptions: z.array(exemptionSchema),
  phone: grouped(z.string().nullable(), 'contact'),
  email: grouped(z.string().nullable(), 'contact'),
  residence: grouped(z.string().nullable(), 'contact'),
  note: z.string().nullable(),
  groundFloor: grouped(z.string().nullable(), 'identity'),
  /** How and when the papers came in; null while that is not written down. */
  reception: receptionSchema.nullable(),
  /** Số báo danh as it is printed; null while none is given. */
  number: z.string().nullable(),
  eligibility: eligibilityVerdictSchema,
  /** How many others of the exam bear the same name. */
  namesakes: z.int(),
  origin: z.enum(['typed', 'imported']),
  revision: z.int(),
})
export type Candidate = z.infer<typeof candidateSchema>

/** A candidate with the rest of the registration form; null where nothing of it was typed. */
export const candidateRecordSchema = candidateSchema.extend({ registration: grouped(registrationSchema.nullable(), 'identity') })
export type CandidateRecord = z.infer<typeof candidateRecordSchema>

export const candidateSorts = ['name', 'post', 'birthDate', 'recorded', 'number'] as const

/** Candidates of an exam (thí sinh): a snapshot for that exam. */
export const candidates = {
  /** One page of the list; `query` is found without accents, exact accents first. */
  search: reading('Tìm thí sinh', 'candidates.read')
    .input(
      z.object({
        examId: idSchema,
        query: z.string().max(200).default(''),
        postId: idSchema.nullable().default(null),
        sort: z.enum(candidateSorts).default('name'),
        descending: z.boolean().default(false),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(z.object({ rows: z.array(candidateSchema), found: z.int(), total: z.int() })),
  get: reading('Xem thí sinh', 'candidates.read').input(z.object({ examId: idSchema, id: idSchema })).output(candidateRecordSchema),
  add: writing('Thêm thí sinh', 'candidates.write', 'audit')
    .input(typedFormSchema.extend({ examId: idSchema, ...writeFields }))
    .output(candidateRecordSchema),
  change: writing('Sửa thí sinh', 'candidates.write', 'audit')
    .input(typedFormSchema.extend({ examId: idSchema, id: idSchema, reason: lineSchema.optional(), ...changeFields }))
    .output(candidateRecordSchema),
  withdraw: writing('Bỏ thí sinh', 'candidates.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
  /** Entries of the code lists that a candidate's form chooses from. */
  codes: reading('Xem danh mục', 'session').output(
    z.object({
      ethnicGroups: z.array(z.object({ id: codeIdSchema, code: z.string(), name: z.string(), current: z.boolean() })),
      priorityGroups: z.array(z.object({ code: z.string(), name: z.string(), points: z.int().nullable(), article: z.string().nullable() })),
      /** Grounds that exempt from a part of round 1 under the regulation. */
      exemptions: z.array(exemptionSchema.pick({ part: true, basis: true })),
      exemptionArticle: z.string().nullable(),
    }),
  ).input(z.object({ regime: z.string().nullable().default(null) })),
}
