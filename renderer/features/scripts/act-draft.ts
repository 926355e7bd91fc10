/** What both keepers can do with a sealed table. */
export type KeepersAct = 'lookUp' | 'useSpare' | 'withdraw' | 'renewKeepers'

export interface ActDraft {
  readonly number: string
  readonly code: string
  readonly first: string
  readonly second: string
  readonly reason: string
}

export const noAct: ActDraft = { number: '', code: '', first: '', second: '', reason: '' }

interface ActWords {
  readonly title: string
  readonly about: string
  readonly confirm: string
  readonly fields: readonly { readonly field: Exclude<keyof ActDraft, 'reason'>; readonly label: string }[]
}

export const actWords: Readonly<Record<KeepersAct, ActWords>> = {
  lookUp: {
    title: 'Tra bài của một số báo danh?',
    about: 'Bảng ghép phách được mở trong bộ nhớ rồi đóng lại. Nhật ký ghi ai tra số báo danh nào, không ghi số phách.',
    confirm: 'Tra',
    fields: [{ field: 'number', label: 'Số báo danh' }],
  },
  useSpare: {
    title: 'Dùng mã dự phòng cho bài hỏng nhãn?',
    about: 'Mã cũ bị hủy, bài nhận một mã dự phòng và giữ nguyên túi, vị trí. Bảng ghép phách niêm phong lại.',
    confirm: 'Dùng mã dự phòng',
    fields: [{ field: 'code', label: 'Số phách trên nhãn hỏng' }],
  },
  withdraw: {
    title: 'Hủy lần làm phách này?',
    about: 'Mọi mã của lần này bị hủy và không dùng lại; nhãn đã dán phải bóc. Làm được khi chưa có điểm nào.',
    confirm: 'Hủy lần làm phách',
    fields: [],
  },
  renewKeepers: {
    title: 'Niêm phong bảng ghép phách cho người giữ mới?',
    about: 'Mở hai phong bì, gõ 13 nhóm của mỗi nửa. Từ đó chỉ hai người đang có mặt mở được bảng.',
    confirm: 'Niêm phong lại',
    fields: [
      { field: 'first', label: 'Nửa 1, 13 nhóm' },
      { field: 'second', label: 'Nửa 2, 13 nhóm' },
    ],
  },
}

const missing: Readonly<Record<keyof ActDraft, string>> = {
  number: 'Chưa có số báo danh. Gõ theo đơn.',
  code: 'Chưa có số phách. Gõ hay quét nhãn hỏng.',
  first: 'Chưa gõ nửa 1.',
  second: 'Chưa gõ nửa 2.',
  reason: 'Chưa có lý do. Ghi đơn số mấy, hay vì sao.',
}

/** What is missing of an act. */
export function actErrors(act: KeepersAct, draft: ActDraft): Partial<Record<keyof ActDraft, string>> {
  const needed = [...actWords[act].fields.map(({ field }) => field), 'reason' as const]
  return Object.fromEntries(needed.filter((field) => draft[field].trim() === '').map((field) => [field, missing[field]]))
}
