import { useBlocker } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { MarkRow, Part } from '../../../shared/contract/marking.ts'
import type { GridActive } from '../../components/grid/types.ts'
import { Question } from '../../components/confirm-dialog.tsx'

export type PanelKind = 'sheet' | 'violation'

/** What stands beside the grid in place of the history of the cell. */
export interface SidePanel {
  readonly kind: PanelKind
  readonly row: MarkRow
  readonly part: Part
  readonly index: number
  /** How often it was asked for by its key. */
  readonly asked: number
}

/**
 * The panel beside the grid: opened at a cell, it follows the cursor while nothing is typed in it, and what is typed is
 * never dropped without asking.
 */
export function useSidePanel(onClosed: () => void) {
  const [panel, setPanel] = useState<SidePanel | null>(null)
  const [changed, setChanged] = useState(false)
  /** What waits for the answer whether to drop what is typed. */
  const [waiting, setWaiting] = useState<{ readonly then: () => void } | null>(null)
  const asked = useRef(0)
  /** The panel as it stands now, for what began when another one stood there. */
  const latest = useRef<SidePanel | null>(null)
  const way = useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: false, disabled: !changed, withResolver: true })

  function unlessChanged(then: () => void): void {
    if (changed) setWaiting({ then })
    else then()
  }

  function show(next: SidePanel | null): void {
    latest.current = next
    setPanel(next)
  }

  function put(next: SidePanel | null): void {
    setChanged(false)
    setWaiting(null)
    show(next)
  }

  function open(kind: PanelKind, row: MarkRow, part: Part, index: number): void {
    asked.current += 1
    const next = { kind, row, part, index, asked: asked.current }
    const same = panel?.kind === kind && panel.row.candidateId === row.candidateId && panel.part.id === part.id
    if (same) show(next)
    else unlessChanged(() => put(next))
  }

  /** Whether the panel of this render still stands at its cell: it may have been closed or moved since. */
  function isStillThere(): boolean {
    const now = latest.current
    return panel !== null && now !== null && now.kind === panel.kind && now.row.candidateId === panel.row.candidateId && now.part.id === panel.part.id
  }

  /** The same panel at another cell, once this one is saved. */
  function goOn(row: MarkRow, index: number): void {
    if (panel === null) return
    asked.current += 1
    put({ ...panel, row, index, asked: asked.current })
  }

  function close(): void {
    unlessChanged(() => {
      put(null)
      onClosed()
    })
  }

  /** The cursor moved, or the row under it was read again. */
  function follow({ row, index }: Pick<GridActive<MarkRow>, 'row' | 'index'>, part: Part | undefined): void {
    if (panel === null || row === undefined) return
    const sameRow = panel.row.candidateId === row.candidateId
    if (changed && !sameRow) return
    const at = changed || part === undefined ? panel.part : part
    show({ ...panel, row, part: at, index, asked: sameRow && at.id === panel.part.id ? panel.asked : 0 })
  }

  function drop(): void {
    setWaiting(null)
    setChanged(false)
    if (way.status === 'blocked') way.proceed()
    else waiting?.then()
  }

  function stay(): void {
    setWaiting(null)
    way.reset?.()
  }

  const question =
    panel !== null && (waiting !== null || way.status === 'blocked') ? (
      <Question
        title="Bỏ những gì đang gõ?"
        consequence={`${panel.kind === 'sheet' ? `Phiếu chấm ${panel.part.title}` : 'Vi phạm'} của ${panel.row.fullName} chưa lưu.`}
        confirm="Bỏ"
        cancel="Gõ tiếp"
        onConfirm={drop}
        onCancel={stay}
      />
    ) : null

  return { panel, open, isStillThere, goOn, finish: () => put(null), close, follow, setChanged, question }
}
