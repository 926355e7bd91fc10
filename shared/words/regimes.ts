import { formatDay } from '../text/day.ts'

/** Why a regime is proposed, as the contract carries it; the codes are those of shared/rules/proposal.ts. */
export interface RegimeReasonFacts {
  readonly code: string
  readonly article: string | null
  readonly facts: Readonly<Record<string, string | number | null>>
}

/**
 * Why an exam is held by its regulation: "Vì kế hoạch được duyệt ngày 18/8/2026; kế hoạch duyệt từ 01/8/2026 theo
 * NĐ 170/2025, sửa đổi bởi NĐ 300/2026 (NĐ 300/2026 Đ.35)."
 */
export function regimeReasonSentence(reason: RegimeReasonFacts): string {
  const source = reason.article === null ? '' : ` (${reason.article})`
  switch (reason.code) {
    case 'planApproved': {
      const { approved, from, title } = reason.facts
      return `Vì kế hoạch được duyệt ngày ${dayText(approved)}; kế hoạch duyệt từ ${dayText(from)} theo ${title ?? 'quy chế này'}${source}.`
    }
    case 'leadershipScheme':
      return `Vì thi tuyển chức danh lãnh đạo, quản lý theo đề án riêng của từng kỳ thi${source}.`
    default:
      return reason.article === null ? '' : `Theo ${reason.article}.`
  }
}

function dayText(fact: string | number | null | undefined): string {
  return typeof fact === 'string' ? formatDay(fact) : 'chưa rõ'
}
