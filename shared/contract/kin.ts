import { z } from 'zod'
import { reading, writing } from './base.ts'
import { changeFields, idSchema, lineSchema, optionalLineSchema, writeFields } from './values.ts'

/** Relations that bar from the council and its boards (NĐ 170/2025 Đ.8 k.3; NĐ 115/2020 Đ.8 k.4). */
export const kinRelations = ['spouse', 'parent', 'parentInLaw', 'adoptiveParent', 'child', 'adoptedChild', 'sibling', 'auntUncle', 'siblingOfSpouse', 'spouseOfSibling'] as const
export const kinRelationSchema = z.enum(kinRelations)
export type KinRelation = z.infer<typeof kinRelationSchema>

const facts = {
  candidateId: idSchema,
  /** The member on the list of the council and boards; null: somebody whom that list does not hold. */
  memberId: idSchema.nullable().default(null),
  memberName: lineSchema,
  /** What the member does in the exam: 'Phó chủ tịch hội đồng'. */
  memberFunction: lineSchema,
  /** The candidate is the member's …: 'child': con. */
  relation: kinRelationSchema,
  note: optionalLineSchema,
}

export const kinSchema = z.object({
  ...facts,
  id: idSchema,
  candidateName: z.string(),
  postCode: z.string(),
  /** Rule that bars the member; null where the exam's regulation names none. */
  article: z.string().nullable(),
  revision: z.int(),
})
export type Kin = z.infer<typeof kinSchema>

/** Kinship between candidates and people who work in the exam, as declared (khai quan hệ thân thích). */
export const kin = {
  list: reading('Xem khai quan hệ thân thích', 'candidates.read')
    .input(z.object({ examId: idSchema }))
    .output(z.array(kinSchema)),
  declare: writing('Ghi quan hệ thân thích', 'candidates.write', 'audit')
    .input(z.object({ examId: idSchema, ...facts, ...writeFields }))
    .output(z.object({ id: idSchema })),
  withdraw: writing('Bỏ khai quan hệ thân thích', 'candidates.write', 'audit')
    .input(z.object({ examId: idSchema, id: idSchema, reason: lineSchema, ...changeFields }))
    .output(z.object({})),
}
