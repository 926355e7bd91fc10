import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportProblem } from '../../../shared/contract/imports.ts'
import { importProblemPlace } from '../../../shared/words/import-problems.ts'
import { problemSentence } from './preview-problems.ts'
import type { ProblemGroup } from './preview-problems.ts'

/** Problems of one kind shown before more are asked for, and how many come then. */
const shownAtFirst = 4
const shownMore = 100

/** What is wrong, by kind: sheet, row, column and value, and what to do. Choosing one goes to its cell. */
export function ProblemList({ groups, current, onGo }: { groups: readonly ProblemGroup[]; current: ImportProblem | null; onGo: (problem: ImportProblem) => void }) {
  return (
    <>
      {groups.map((group) => (
        <Group key={group.key} group={group} current={current} onGo={onGo} />
      ))}
    </>
  )
}

function bringIntoView(node: HTMLElement | null): void {
  node?.scrollIntoView({ block: 'nearest' })
}

function Group({ group, current, onGo }: { group: ProblemGroup; current: ImportProblem | null; onGo: (problem: ImportProblem) => void }) {
  const [asked, setAsked] = useState(shownAtFirst)
  const Icon = group.severity === 'error' ? IconCircleX : IconAlertTriangle
  const at = current === null ? -1 : group.problems.indexOf(current)
  const shown = group.problems.slice(0, Math.max(asked, at + 1))
  const left = group.problems.length - shown.length
  return (
    <section className="mt-import-group" data-severity={group.severity} aria-label={group.title}>
      <h3>
        <Icon size={14} stroke={1.9} aria-hidden />
        <span>{group.title}</span>
        <span className="mt-quiet mt-small">{group.rows.toLocaleString('vi-VN')} dòng</span>
      </h3>
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.row} ${problem.column ?? ''}`}>
            <UnstyledButton
              className="mt-import-problem"
              data-current={problem === current || undefined}
              ref={problem === current ? bringIntoView : undefined}
              onClick={() => onGo(problem)}
            >
              <span>
                <b>{importProblemPlace(problem)}</b>
                {problem.value === '' ? null : <span className="mt-import-value"> · “{problem.value}”</span>}
              </span>
              <span className="mt-quiet">{problemSentence(problem)}</span>
            </UnstyledButton>
          </li>
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
