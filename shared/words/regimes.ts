import { formatDay } from '../text/day.ts'

/** Why a regime is proposed or what to know of it, as the contract carries it; the codes are those of shared/rules/proposal.ts. */
export interface RegimeReasonFacts {
  readonly code: string
  readonly article: string | null
  readonly facts: Readonly<Record<string, string | number | null>>
}

/**
 * Why an exam may be held by a regulation, and what to know of it: "Vì kế hoạch được duyệt ngày 18/8/2026; kế hoạch duyệt từ 01/8/2026
 * theo NĐ 170/2025, sửa đổi bởi NĐ 300/2026 (NĐ 300/2026 Đ.35)."
 */
export function regimeReasonSentence(reason: RegimeReasonFacts): string {
  const source = reason.article === null ? '' : ` (${reason.article})`
  const { approved, approvedBefore, before, day, from, lastDay, title } = reason.facts
  switch (reason.code) {
    case 'planApproved':
      return `Vì kế hoạch được duyệt ngày ${dayText(approved)}; kế hoạch duyệt từ ${dayText(from)} theo ${title ?? 'quy chế này'}${source}.`
    case 'leadershipScheme':
      return `Vì thi tuyển chức danh lãnh đạo, quản lý theo đề án riêng của từng kỳ thi${source}.`
    case 'teachersTransition':
      return `Kế hoạch tuyển nhà giáo duyệt trước ${dayText(approvedBefore)} được làm tiếp theo ${title ?? 'quy định cũ'}; kế hoạch này duyệt ngày ${dayText(approved)}${source}.`
    case 'amendedText':
      return `Kế hoạch duyệt trước ${dayText(approvedBefore)} được làm tiếp theo văn bản chưa sửa, hoặc theo ${title ?? 'văn bản đã sửa'}; kế hoạch này duyệt ngày ${dayText(approved)}${source}.`
    case 'heldOn':
      return `Ngày thi ${dayText(day)} thuộc thời gian áp dụng ${title ?? 'nội quy, quy chế này'}, từ ${dayText(from)}${source}.`
    case 'planDay':
      return `Chưa có ngày thi; theo ngày duyệt kế hoạch ${dayText(day)} thì áp dụng ${title ?? 'nội quy, quy chế này'}, từ ${dayText(from)}${source}.`
    case 'otherDays':
      return `${title ?? 'Nội quy, quy chế này'} áp dụng từ ${dayText(from)}, không phải cho ngày thi này${source}.`
    case 'otherPlans':
      return `${title ?? 'Quy chế này'} dùng cho kế hoạch duyệt từ ${dayText(from)}; ngày duyệt của kế hoạch này ứng với văn bản khác${source}.`
    case 'lastDay':
      return `Chỉ làm theo văn bản này đến hết ${dayText(lastDay)}${source}.`
    case 'round1FinishedBefore':
      return `Chỉ khi vòng 1 đã xong trước ${dayText(before)}; chưa xong thì kỳ tuyển dụng bị hủy${source}.`
    case 'pilotRules':
      return `Cấp có thẩm quyền, như Ban Thường vụ Tỉnh ủy, có quy định thí điểm hoặc khác về công tác cán bộ thì theo quy định đó${source}.`
    default:
      return reason.article === null ? '' : `Theo ${reason.article}.`
  }
}

function dayText(fact: string | number | null | undefined): string {
  return typeof fact === 'string' ? formatDay(fact) : 'chưa rõ'
}
