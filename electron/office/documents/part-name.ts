import type { Part } from '../../../shared/contract/marking.ts'
import { partNames } from '../../../shared/words/reasons-names.ts'

/** A part as papers name it, in full: "Kiến thức chung", "Phỏng vấn". Its title is short, for the columns of a grid. */
export function partName({ kind }: Pick<Part, 'kind'>): string {
  const name = partNames[kind]
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
