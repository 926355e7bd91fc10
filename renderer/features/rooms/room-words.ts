import type { ExamSession, PartPlan, SeatDraw } from '../../../shared/contract/rooms.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { formatMoment } from '../../../shared/text/moment.ts'
import { countText } from '../../components/typed-values.ts'

/** A session by number, day and hour: "Ca 1, 05/12/2026 07:30". */
export function sessionTitle({ number, day, startsAt }: Pick<ExamSession, 'number' | 'day' | 'startsAt'>): string {
  return `Ca ${number}, ${formatDay(day)} ${startsAt}`
}

/** How the figures of a part add up: "312 dự thi = 300 có chỗ + 12 chưa có chỗ". */
export function partSum({ toSit, seated }: PartPlan): string {
  return `${countText(toSit)} dự thi = ${countText(seated)} có chỗ + ${countText(toSit - seated)} chưa có chỗ`
}

/** Whether the sessions have room enough, and how much is missing or left. */
export function roomWords({ toSit, usable }: PartPlan): string {
  const rest = usable - toSit
  if (usable === 0) return 'Chưa có ca thi, chưa có chỗ.'
  if (rest < 0) return `Chỗ dùng được ${countText(usable)}, thiếu ${countText(-rest)} chỗ.`
  return rest === 0 ? `Chỗ dùng được ${countText(usable)}, vừa đủ.` : `Chỗ dùng được ${countText(usable)}, còn dư ${countText(rest)}.`
}

/** Whether the ground floor has room for those who need it; null where nobody does. */
export function groundWords({ needGroundFloor, usableOnGround }: PartPlan): string | null {
  if (needGroundFloor === 0) return null
  const missing = needGroundFloor - usableOnGround
  const sum = `${countText(needGroundFloor)} người cần tầng trệt, ${countText(usableOnGround)} chỗ ở tầng trệt`
  return missing > 0 ? `${sum}, thiếu ${countText(missing)}.` : `${sum}.`
}

/** Where a seed came from. */
export function seedWords({ seed, seedOrigin }: Pick<SeatDraw, 'seed' | 'seedOrigin'>): string {
  return `${seed} (${seedOrigin === 'dice' ? 'từ xúc xắc' : 'chương trình sinh'})`
}

/** Who drew when, how many, and the code by which the draw is checked against its printed minutes. */
export function drawWords({ at, userName, candidates, placed, hash }: SeatDraw): string {
  const check = hash.slice(0, 12).toUpperCase().replace(/(.{4})(?=.)/gu, '$1-')
  return `${formatMoment(at)} ${userName} bốc thăm cho ${countText(placed)}/${countText(candidates)} người. Mã kiểm tra ${check}.`
}
