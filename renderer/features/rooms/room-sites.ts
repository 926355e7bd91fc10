import type { Room } from '../../../shared/contract/rooms.ts'
import { bySite } from '../../../shared/rules/room-sites.ts'
import { countText } from '../../components/typed-values.ts'

/** Sites that rooms name, in the order of their first room. */
export function sitesOf(rooms: readonly Room[]): readonly string[] {
  return bySite(rooms).flatMap(([site]) => site ?? [])
}

/** A site in the heading of its rooms. */
export const siteTitle = (site: string | null) => (site === null ? 'Chưa ghi điểm thi' : `Điểm thi ${site}`)

/** How many rooms and seats a site has: "4 phòng, 96 chỗ dùng được, 48 ở tầng trệt". */
export function siteSum(rooms: readonly Room[]): string {
  const sum = (some: readonly Room[]) => some.reduce((total, { usable }) => total + usable, 0)
  const ground = sum(rooms.filter(({ groundFloor }) => groundFloor))
  return `${countText(rooms.length)} phòng, ${countText(sum(rooms))} chỗ dùng được${ground === 0 ? '' : `, ${countText(ground)} ở tầng trệt`}`
}
