import type { KinRelation } from '../../../shared/contract/kin.ts'

/** A declared kinship while it is typed. */
export interface KinDraft {
  readonly candidateId: string | null
  /** The member taken from the list of the council and boards; null: a name that is only typed. */
  readonly memberId: string | null
  readonly memberName: string
  readonly memberFunction: string
  readonly relation: KinRelation | null
  readonly note: string
}

export type KinErrors = Partial<Record<keyof KinDraft, string>>

export const emptyKin: KinDraft = { candidateId: null, memberId: null, memberName: '', memberFunction: '', relation: null, note: '' }

/** What is missing. */
export function kinErrors({ candidateId, memberName, memberFunction, relation }: KinDraft): KinErrors {
  return {
    ...(candidateId === null ? { candidateId: 'Chưa chọn thí sinh. Gõ tên hoặc số báo danh.' } : {}),
    ...(memberName.trim() === '' ? { memberName: 'Chưa có họ tên thành viên.' } : {}),
    ...(memberFunction.trim() === '' ? { memberFunction: 'Chưa có nhiệm vụ. Gõ như “Phó chủ tịch hội đồng”, “giám thị”.' } : {}),
    ...(relation === null ? { relation: 'Chưa chọn quan hệ.' } : {}),
  }
}

/** Functions that the law names or boards have (NĐ 170/2025 Đ.8); others may be typed. */
export const memberFunctions = [
  'Chủ tịch hội đồng',
  'Phó chủ tịch hội đồng',
  'Ủy viên hội đồng',
  'Thư ký hội đồng',
  'Trưởng ban đề thi',
  'Trưởng ban coi thi',
  'Giám thị',
  'Trưởng ban phách',
  'Trưởng ban chấm thi',
  'Giám khảo',
  'Trưởng ban chấm phúc khảo',
  'Thành viên ban giám sát',
] as const
