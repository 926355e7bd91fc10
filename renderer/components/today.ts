/** Day of a moment on this computer, 'YYYY-MM-DD'. */
export function dayOf(moment: Date): string {
  return [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Today's date on this computer, 'YYYY-MM-DD'. */
export function today(): string {
  return dayOf(new Date())
}
