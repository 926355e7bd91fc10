import { fold } from '../../shared/text/fold.ts'

/**
 * Whether a workplace as a decision has it is one of these agencies: as a whole or in one of its pieces, "Phòng Tổ chức, Sở Nội vụ".
 * Nothing says how "no same agency" is to be found out: that names are compared without accents is our reading.
 */
export function sameAgency(workplace: string | null, names: readonly (string | null)[]): boolean {
  if (workplace === null) return false
  const pieces = new Set([workplace, ...workplace.split(/[,;]|\s[-–—]\s/u)].map(fold).filter((piece) => piece !== ''))
  return names.some((name) => name !== null && pieces.has(fold(name)))
}
