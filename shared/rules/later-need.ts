import type { Holiday } from '../codes/holidays.ts'
import type { ExamRegime } from './regime.ts'
import { endOfPeriod } from './working-days.ts'

/**
 * Last day on which a later need may be filled by next-lower people, inclusive: so many months from approval of the plan (NĐ 115/2020 Đ.18 k.4).
 * Null where the regulation knows no such thing.
 */
export function lastDayOfLaterNeed({ laterNeed, endsOnDayOff }: Pick<ExamRegime, 'laterNeed' | 'endsOnDayOff'>, planApproved: string, holidays: readonly Holiday[]): string | null {
  return laterNeed === null ? null : endOfPeriod(planApproved, { days: laterNeed.value, unit: 'month' }, endsOnDayOff.value, holidays).day
}
