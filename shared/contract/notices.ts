import { z } from 'zod'
import { postingPlaces } from '../rules/public-notice.ts'
import { reading, writing } from './base.ts'
import { gradeSchema, groundFields } from './regimes.ts'
import { changeFields, daySchema, idSchema, lineSchema, optionalLineSchema, writeFields } from './values.ts'

export const postingPlaceSchema = z.enum(postingPlaces)

const postingSchema = z.object({ place: postingPlaceSchema, /** Name of the newspaper or station, address of the page, place of the board. */ name: lineSchema, postedOn: daySchema })

const noticeFacts = {
  ...groundFields,
  postings: z.array(postingSchema).max(postingPlaces.length),
  /** Day from which the receiving of forms counts, where it is not that of the last required posting; then with a reason. */
  countedFrom: daySchema.nullable(),
  countReason: optionalLineSchema,
}

export const publicNoticeSchema = z.object({
  id: idSchema,
  /** 1: the notice; from 2 on its changes. */
  position: z.int(),
  ...noticeFacts,
  number: z.string(),
  signer: z.string(),
  postings: z.array(postingSchema.extend({ name: z.string() })),
  /** What a change changes; null of the notice. */
  content: z.string().nullable(),
  /** Required places at which it was not posted yet. */
  missing: z.array(postingPlaceSchema),
  /** Day on which it is public: from it the periods count. Null while a required posting is missing. */
  publicOn: daySchema.nullable(),
  revision: z.int(),
})
export type PublicNotice = z.infer<typeof publicNoticeSchema>

const ruleSchema = z.object({
  article: z.string(),
  grade: gradeSchema,
  days: z.int(),
  opening: daySchema.nullable(),
  last: daySchema.nullable(),
})

export const noticesViewSchema = z.object({
  notices: z.array(publicNoticeSchema),
  /** Where it must be posted; null where the exam's regulation was not read on it. */
  posting: z.object({ places: z.array(postingPlaceSchema), article: z.string(), grade: gradeSchema }).nullable(),
  /** What the regulation says of a change, counted for this exam; null where it says nothing. */
  change: ruleSchema.extend({ /** Why no change is possible today. */ hindrance: z.enum(['second', 'late']).nullable() }).nullable(),
  /** Period of receiving forms as the calendar has it; null where the regulation sets none. */
  receiving: z.object({ from: daySchema.nullable(), due: daySchema.nullable(), days: z.int(), article: z.string(), /** Last day set by a person: a change does not move it. */ ownDue: z.boolean() }).nullable(),
})
export type NoticesView = z.infer<typeof noticesViewSchema>

const refused = {
  NOTICE_REFUSED: {
    data: z.object({
      code: z.enum(['recorded', 'none', 'second', 'late']),
      article: z.string().nullable(),
      days: z.int().nullable(),
      opening: daySchema.nullable(),
      last: daySchema.nullable(),
      /** Day of the earlier change, or of the one that is too late. */
      day: daySchema.nullable(),
    }),
  },
} as const

/** Thông báo tuyển dụng: where and when it was posted, from which day forms are received, its one permitted change (NĐ 170/2025 Đ.15). */
export const notices = {
  view: reading('Xem thông báo tuyển dụng', 'exams.read').input(z.object({ examId: idSchema })).output(noticesViewSchema),
  record: writing('Ghi thông báo tuyển dụng', 'exams.write', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, ...noticeFacts, ...writeFields }))
    .output(z.object({ id: idSchema })),
  /** Changes the notice by another paper: its periods restart. */
  change: writing('Thay đổi thông báo tuyển dụng', 'exams.write', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, content: lineSchema, ...noticeFacts, ...writeFields }))
    .output(z.object({ id: idSchema })),
  /** What was typed wrong, or where it was posted since. */
  correct: writing('Sửa thông báo tuyển dụng', 'exams.write', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, id: idSchema, content: lineSchema.nullable(), ...noticeFacts, ...changeFields }))
    .output(z.object({})),
  withdraw: writing('Bỏ thông báo tuyển dụng', 'exams.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
