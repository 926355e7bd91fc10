import { fold } from '../../shared/text/fold.ts'

/** A workplace as a decision has it, as a whole and in its pieces, "Phòng Tổ chức, Sở Nội vụ": as names are compared, without accents. */
export function workplacePieces(workplace: string | null): ReadonlySet<string> {
  const pieces = workplace === null ? [] : [workplace, ...workplace.split(/[,;]|\s[-–—]\s/u)]
  return new Set(pieces.map(fold).filter((piece) => piece !== ''))
}

/** The names of an agency as workplaces are compared with them. */
export function agencyKeys(names: readonly (string | null)[]): readonly string[] {
  return names.flatMap((name) => (name === null ? [] : [fold(name)]))
}

/**
 * Whether a workplace is one of these agencies. Nothing says how "no same agency" is to be found out: that names are compared without
 * accents is our reading.
 */
export function sameAgency(pieces: ReadonlySet<string>, keys: readonly string[]): boolean {
  return keys.some((key) => pieces.has(key))
}
