import type { MarkRow, Part } from '../../../shared/contract/marking.ts'

const points = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const counts = new Intl.NumberFormat('vi-VN')

/** Sum and mean of hundredths, as the status bar says them. */
function summary(values: readonly number[], decimals: Intl.NumberFormat, unit: string): string[] {
  const sum = values.reduce((total, value) => total + value, 0)
  const mean = Math.round(sum / values.length)
  return [`Tổng ${decimals.format(sum / 100)}${unit}`, `Trung bình ${counts.format(values.length)} bài ${points.format(mean / 100)}${unit}`]
}

/**
 * Sum and mean of what is entered in a block of cells, said with how many it is over. Nothing for a single cell, nor for
 * a block that mixes points and numbers of answers.
 */
export function selectionWords(rows: readonly (MarkRow | undefined)[], chosen: readonly Part[]): string[] {
  const unit = chosen[0]?.unit
  if (chosen.some((part) => part.unit !== unit)) return []
  const ids = new Set(chosen.map((part) => part.id))
  const values = rows.flatMap((row) => row?.marks?.flatMap((mark) => (mark.value !== null && ids.has(mark.partId) ? [mark.value] : [])) ?? [])
  if (values.length < 2) return []
  return unit === 'correct' ? summary(values, counts, ' câu') : summary(values, points, '')
}
