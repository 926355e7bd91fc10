/** How the scripts are bagged, as it is typed. */
export interface DrawDraft {
  readonly bagSize: string
  readonly spares: string
  readonly byPost: boolean
}

/** What the form proposes; the law names no size of a bag. */
export const firstDraw: DrawDraft = { bagSize: '30', spares: '10', byPost: true }

const limits = { bagSize: { least: 2, most: 200 }, spares: { least: 0, most: 200 } } as const

function readCount(typed: string, { least, most }: { readonly least: number; readonly most: number }): number | null {
  const count = /^\d{1,3}$/u.test(typed.trim()) ? Number(typed) : NaN
  return count >= least && count <= most ? count : null
}

export function drawErrors({ bagSize, spares }: DrawDraft): { bagSize?: string; spares?: string } {
  const wrong = (typed: string, { least, most }: { readonly least: number; readonly most: number }) => `Gõ số từ ${least} đến ${most}, ô này là “${typed}”.`
  return {
    ...(readCount(bagSize, limits.bagSize) === null ? { bagSize: wrong(bagSize, limits.bagSize) } : {}),
    ...(readCount(spares, limits.spares) === null ? { spares: wrong(spares, limits.spares) } : {}),
  }
}

/** What was typed, read; null where it cannot be. */
export function readDraw({ bagSize, spares, byPost }: DrawDraft): { bagSize: number; spares: number; byPost: boolean } | null {
  const [size, count] = [readCount(bagSize, limits.bagSize), readCount(spares, limits.spares)]
  return size === null || count === null ? null : { bagSize: size, spares: count, byPost }
}
