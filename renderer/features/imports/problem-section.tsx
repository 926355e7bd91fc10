import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportProblem } from '../../../shared/contract/list-preview.ts'
import { today } from '../../components/today.ts'
import { entryPlace } from './problem-entries.ts'
import type { ProblemEntry, ProblemGroup } from './problem-entries.ts'
import { plainRemedies, remediesOf } from './remedies.ts'
import type { Remedy } from './remedies.ts'

/** Entries of one group shown before more are asked for, and how many come then. */
const shownAtFirst = 6
const shownMore = 100

/** Properties of {@link ProblemSection}. */
export interface ProblemSectionProps {
  readonly group: ProblemGroup
  readonly current: ImportProblem | null
  readonly onGo: (problem: ImportProblem) => void
  readonly onRemedy: (entry: ProblemEntry, remedy: Remedy) => void
}

function isAt(entry: ProblemEntry, current: ImportProblem | null): boolean {
  return current !== null && entry.code === current.code && entry.problems.some(({ row, column }) => row === current.row && column === current.column)
}

function bringIntoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' })
}

/** Problems under one heading; choosing one goes to its cell. */
export function ProblemSection({ group, current, onGo, onRemedy }: ProblemSectionProps) {
  const [asked, setAsked] = useState(shownAtFirst)
  const Icon = group.severity === 'error' ? IconCircleX : IconAlertTriangle
  const at = group.entries.findIndex((entry) => isAt(entry, current))
  const shown = group.entries.slice(0, Math.max(asked, at + 1))
  const left = group.entries.length - shown.length
  return (
    <section className="mt-import-group" data-severity={group.severity} aria-label={group.title}>
      <h3>
        <Icon size={14} stroke={1.9} aria-hidden />
        <span>{group.title}</span>
        {group.rows === null ? null : <span className="mt-quiet mt-small mt-import-rows">{group.rows.toLocaleString('vi-VN')} dòng</span>}
      </h3>
      <ul>
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} isCurrent={isAt(entry, current)} onGo={onGo} onRemedy={onRemedy} />
        ))}
      </ul>
      {left > 0 ? (
        <Button size="xs" variant="subtle" onClick={() => setAsked(shown.length + shownMore)}>
          Xem thêm {Math.min(left, shownMore)} trong {left.toLocaleString('vi-VN')} chỗ còn lại
        </Button>
      ) : null}
    </section>
  )
}

function Entry({ entry, isCurrent, onGo, onRemedy }: { entry: ProblemEntry; isCurrent: boolean } & Pick<ProblemSectionProps, 'onGo' | 'onRemedy'>) {
  const [first] = entry.problems
  const known = remediesOf(entry, Number(today().slice(0, 4)))
  const remedies = isCurrent ? [...known, ...plainRemedies(entry, known)] : known
  const shared = entry.problems.length > 1 && known.some(({ kind }) => kind === 'step' || kind === 'choose') && entry.code !== 'identityRepeated' && entry.code !== 'sameNameAndBirth'
  return (
    <li className="mt-import-entry" data-current={isCurrent || undefined} data-severity={entry.severity} ref={isCurrent ? bringIntoView : undefined}>
      <UnstyledButton className="mt-import-problem" onClick={() => onGo(first)}>
        <span>
          <b>{entryPlace(entry)}</b>
          <span className="mt-import-value"> · “{entry.value === '' ? 'trống' : entry.value}”</span>
        </span>
        <span className="mt-quiet">
          {entry.sentence}
          {shared ? ` Áp dụng cho cả ${entry.problems.length.toLocaleString('vi-VN')} dòng.` : ''}
        </span>
      </UnstyledButton>
      {remedies.length === 0 ? null : (
        <div className="mt-import-remedies">
          {remedies.map((remedy) => (
            <Button key={remedy.label} size="compact-xs" variant="default" onClick={() => onRemedy(entry, remedy)}>
              {remedy.label}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}
