import { Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { RegimeRow } from '../../shared/contract/regimes.ts'
import { gradeSentences } from '../../shared/words/grades.ts'
import { pathTitle, valueText } from '../../shared/words/regime-values.ts'
import { queries } from '../app/api.ts'
import { amendmentPaper, rowsCiting } from './source-rows.ts'
import { KeyHint } from './key-hint.tsx'
import { useKeys } from './use-keys.ts'
import './source-note.css'

/** An article with a dotted underline; Enter or a click opens what it means for this exam. */
export function SourceNote({ article, examId }: { article: string; examId: string }) {
  const [opened, setOpened] = useState(false)
  const view = useQuery({ ...queries.regimes.ofExam.queryOptions({ input: { examId } }), enabled: opened })
  return <ArticleNote article={article} rows={view.data?.rows ?? null} opened={opened} onOpened={setOpened} />
}

/** Properties of an article whose values are at hand. */
export interface ArticleNoteProps {
  article: string
  /** Values of the regulation; null while they are being read. */
  rows: readonly RegimeRow[] | null
  opened: boolean
  onOpened: (opened: boolean) => void
  /** False inside a grid, where the row's own keys open it. */
  tabStop?: boolean
}

/** The same where the page has the values already. */
export function ArticleNote({ article, rows, opened, onOpened, tabStop = true }: ArticleNoteProps) {
  return (
    <Popover opened={opened} onChange={onOpened} position="bottom-start" width={340} shadow="md" transitionProps={{ duration: 0 }} closeOnEscape={false}>
      <Popover.Target>
        <button
          type="button"
          className="mt-source"
          tabIndex={tabStop ? 0 : -1}
          title="Điều này nói gì"
          onClick={(event) => {
            event.stopPropagation()
            onOpened(!opened)
          }}
        >
          {article}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="mt-source-note">{opened ? <ArticleWords article={article} rows={rows} onClose={() => onOpened(false)} /> : null}</Popover.Dropdown>
    </Popover>
  )
}

function ArticleWords({ article, rows, onClose }: { article: string; rows: readonly RegimeRow[] | null; onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  const [before] = useState(() => document.activeElement)
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    // The keyboard goes back to where it was: the article, or the grid around it.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [before])
  useKeys({ Escape: onClose })
  const cited = rows === null ? [] : rowsCiting(rows, article)
  const grades = [...new Set(cited.map(({ grade }) => grade))]
  return (
    <div ref={box} tabIndex={-1} role="note" aria-label={article} className="mt-source-words">
      <b>{article}</b>
      {rows === null ? <p>Đang đọc quy chế.</p> : null}
      {grades.map((grade) => (
        <p key={grade} className="mt-quiet">
          {gradeSentences[grade]}
        </p>
      ))}
      {rows !== null && cited.length === 0 ? <p className="mt-quiet">Điều này quy định cách làm, không kèm giá trị nào trong bảng quy chế của kỳ thi.</p> : null}
      {cited.length === 0 ? null : (
        <dl className="mt-source-values">
          {cited.map((row) => (
            <div key={row.path}>
              <dt>{pathTitle(row.path)}</dt>
              <dd>
                {row.amendment?.kind === 'replaced' ? (
                  <>
                    <s>{valueText(row.path, row.value)}</s> <b>{valueText(row.path, row.amendment.value)}</b>
                  </>
                ) : (
                  valueText(row.path, row.value)
                )}
                {row.amendment === null ? null : <span className="mt-small mt-quiet"> {amendmentPaper(row.amendment)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="mt-small mt-quiet">
        <KeyHint keys="Escape" /> đóng
      </p>
    </div>
  )
}
