import { readCount } from '../../components/typed-values.ts'

/** How the scripts are bagged, as it is typed. */
export interface DrawDraft {
  readonly bagSize: string
  readonly spares: string
  readonly byPost: boolean
}

/** What the form proposes; the law names no size of a bag. */
export const firstDraw: DrawDraft = { bagSize: '30', spares: '10', byPost: true }

const limits = { bagSize: [2, 200], spares: [0, 200] } as const

export function drawErrors({ bagSize, spares }: DrawDraft): { bagSize?: string; spares?: string } {
  const wrong = (typed: string, [least, most]: readonly [number, number]) => `Gõ số từ ${least} đến ${most}, ô này là “${typed}”.`
  return {
    ...(readCount(bagSize, ...limits.bagSize) === null ? { bagSize: wrong(bagSize, limits.bagSize) } : {}),
    ...(readCount(spares, ...limits.spares) === null ? { spares: wrong(spares, limits.spares) } : {}),
  }
}

/** What was typed, read; null where it cannot be. */
export function readDraw({ bagSize, spares, byPost }: DrawDraft): { bagSize: number; spares: number; byPost: boolean } | null {
  const [size, count] = [readCount(bagSize, ...limits.bagSize), readCount(spares, ...limits.spares)]
  return size === null || count === null ? null : { bagSize: size, spares: count, byPost }
}
