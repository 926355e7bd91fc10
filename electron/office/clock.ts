/** Calendar day of a moment where the office is: Vietnam has one time zone, UTC+7, all year. */
export function formatDayKey(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
