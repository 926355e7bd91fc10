import { SegmentedControl } from '@mantine/core'
import type { ImportProblem, ListPreview } from '../../../shared/contract/list-preview.ts'
import type { ProblemEntry, ProblemGroup } from './problem-entries.ts'
import { ProblemSection } from './problem-section.tsx'
import type { Remedy } from './remedies.ts'
import { SkippedSection } from './skipped-section.tsx'

/** By what the problems are listed. */
export type ProblemOrder = 'kind' | 'row'

/** Properties of {@link ProblemPanel}. */
export interface ProblemPanelProps {
  readonly preview: ListPreview
  readonly groups: readonly ProblemGroup[]
  readonly order: ProblemOrder
  readonly onOrder: (order: ProblemOrder) => void
  readonly current: ImportProblem | null
  readonly onGo: (problem: ImportProblem) => void
  readonly onGoToRow: (row: number) => void
  readonly onRemedy: (entry: ProblemEntry, remedy: Remedy) => void
  readonly onTakeIn: (row: number) => void
}

/** What is wrong, by kind or by row: sheet, row, column and value, and what to do; then what is skipped and why. */
export function ProblemPanel({ preview, groups, order, onOrder, current, onGo, onGoToRow, onRemedy, onTakeIn }: ProblemPanelProps) {
  const { bad } = preview.counts
  const title = bad > 0 ? `${bad.toLocaleString('vi-VN')} dòng cần sửa` : groups.length > 0 ? 'Chỗ nên xem lại' : 'Không còn chỗ nào cần sửa'
  return (
    <>
      <section className="mt-section mt-import-panel-head">
        <h2>{title}</h2>
        {groups.length === 0 ? null : (
          <SegmentedControl
            aria-label="Xếp lỗi"
            value={order}
            onChange={(value) => onOrder(value === 'row' ? 'row' : 'kind')}
            data={[
              { value: 'kind', label: 'Theo loại' },
              { value: 'row', label: 'Theo dòng' },
            ]}
          />
        )}
      </section>
      {groups.map((group) => (
        <ProblemSection key={group.key} group={group} current={current} onGo={onGo} onRemedy={onRemedy} />
      ))}
      <SkippedSection preview={preview} onGoToRow={onGoToRow} onTakeIn={onTakeIn} />
    </>
  )
}
