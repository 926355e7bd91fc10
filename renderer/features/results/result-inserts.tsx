import { Button } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { answeredBy } from '../../../shared/rules/questions.ts'
import type { Question } from '../../../shared/rules/decide-schema.ts'
import { questionSentence } from '../../../shared/words/reasons-questions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import type { GridGroup, GridStrip } from '../../components/grid/types.ts'
import { SourceNote } from '../../components/source-note.tsx'
import { answerable } from './decision-draft.ts'
import type { ResultLine } from './result-lines.ts'
import { cutWords, postCounts, postGap } from './result-words.ts'

/** What the lines between people can do. */
export interface InsertContext {
  readonly examId: string
  readonly context: ReasonContext
  readonly isFolded: (postId: string) => boolean
  readonly onFold: (postId: string, open: boolean) => void
  /** Absent for those who may not record a decision. */
  readonly onDecide: ((postId: string, code: Question['code']) => void) | undefined
  /** Absent for those who may not see the marks. */
  readonly onEnterMarks: (() => void) | undefined
  readonly quotaChanges: ResultsView['quotaChanges']
}

/** Letters of a note that fit on one of its lines. */
const lettersPerLine = 80
const noteLine = 17
const notePadding = 10
const buttonHeight = 26

/** Height of a note of so many letters, px. */
function noteHeight(text: string): number {
  return Math.max(buttonHeight, Math.ceil(text.length / lettersPerLine) * noteLine) + notePadding
}

/** The line as the grid draws it; undefined for a person. */
export function insertedLine(line: ResultLine, actions: InsertContext): GridGroup | GridStrip | undefined {
  switch (line.kind) {
    case 'person':
      return undefined
    case 'post':
      return headingOf(line, actions)
    case 'cut': {
      const words = cutWords(line.post, line.last)
      return { kind: 'strip', key: `cut ${line.post.id}`, height: 20, content: <div className="mt-result-cut">{words}</div> }
    }
    case 'question':
      return questionOf(line, actions)
  }
}

function headingOf({ post, people }: Extract<ResultLine, { kind: 'post' }>, { isFolded, onFold, quotaChanges }: InsertContext): GridGroup {
  const gap = postGap(post)
  return {
    kind: 'group',
    key: post.id,
    title: (
      <>
        {post.code} · {post.name} <span className="mt-result-agency">· {post.agencies.length === 0 ? post.agencyName : `tuyển chung ${post.agencies.length} cơ quan`}</span>
      </>
    ),
    count: (
      <span className="mt-result-counts">
        {postCounts(post, people, quotaChanges)}
        {gap === null ? null : <b className="mt-result-gap">{gap}</b>}
      </span>
    ),
    open: !isFolded(post.id),
    onFold: (open) => onFold(post.id, open),
  }
}

function questionOf({ post, question }: Extract<ResultLine, { kind: 'question' }>, { examId, context, onDecide, onEnterMarks }: InsertContext): GridStrip {
  const sentence = questionSentence(question, context)
  const kind = answeredBy(question.code)
  const decidable = kind !== null && onDecide !== undefined && answerable(question, post)
  return {
    kind: 'strip',
    key: `${question.code} ${post.id}`,
    height: noteHeight(`${sentence} ${question.article ?? ''}`),
    content: (
      <div className="mt-result-note">
        <p>
          {sentence} {question.article === null ? null : <SourceNote article={question.article} examId={examId} />}
        </p>
        {decidable ? (
          <Button size="xs" variant="default" leftSection={<IconGavel size={14} stroke={1.9} aria-hidden />} onClick={() => onDecide(post.id, question.code)} aria-label={`Ghi quyết định… (${post.code})`}>
            Ghi quyết định…
          </Button>
        ) : null}
        {kind === null && onEnterMarks !== undefined ? (
          <Button size="xs" variant="default" onClick={onEnterMarks} aria-label={`Nhập điểm (${post.code})`}>
            Nhập điểm
          </Button>
        ) : null}
      </div>
    ),
  }
}
