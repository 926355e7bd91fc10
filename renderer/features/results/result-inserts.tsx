import { Button } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { formatDay } from '../../../shared/text/day.ts'
import { listText } from '../../../shared/words/reasons-names.ts'
import { questionSentence } from '../../../shared/words/reasons-questions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'
import type { GridGroup, GridStrip } from '../../components/grid/types.ts'
import type { ResultDecision, ResultLine } from './result-lines.ts'
import { cutWords, postCounts, postGap } from './result-words.ts'

/** What the lines between people can do. */
export interface InsertContext {
  readonly context: ReasonContext
  readonly isFolded: (postId: string) => boolean
  readonly onFold: (postId: string, open: boolean) => void
  /** Absent for those who may not record a decision. */
  readonly onDecide: ((postId: string) => void) | undefined
  /** Absent for those who may not see the marks. */
  readonly onEnterMarks: (() => void) | undefined
  readonly onWithdraw: ((decision: ResultDecision) => void) | undefined
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
    case 'decision':
      return decisionOf(line, actions)
  }
}

function headingOf({ post, people }: Extract<ResultLine, { kind: 'post' }>, { isFolded, onFold }: InsertContext): GridGroup {
  const gap = postGap(post)
  return {
    kind: 'group',
    key: post.id,
    title: (
      <>
        {post.code} · {post.name} <span className="mt-result-agency">· {post.agencyName}</span>
      </>
    ),
    count: (
      <span className="mt-result-counts">
        {postCounts(post, people)}
        {gap === null ? null : <b className="mt-result-gap">{gap}</b>}
      </span>
    ),
    open: !isFolded(post.id),
    onFold: (open) => onFold(post.id, open),
  }
}

function questionOf({ post, question }: Extract<ResultLine, { kind: 'question' }>, { context, onDecide, onEnterMarks }: InsertContext): GridStrip {
  const sentence = questionSentence(question, context)
  const decidable = question.code === 'tieOpen' && onDecide !== undefined
  return {
    kind: 'strip',
    key: `${question.code} ${post.id}`,
    height: noteHeight(`${sentence} ${question.article ?? ''}`),
    content: (
      <div className="mt-result-note">
        <p>
          {sentence} {question.article === null ? null : <span className="mt-result-article">{question.article}</span>}
        </p>
        {decidable ? (
          <Button size="xs" variant="default" leftSection={<IconGavel size={14} stroke={1.9} aria-hidden />} onClick={() => onDecide(post.id)} aria-label={`Ghi quyết định… (${post.code})`}>
            Ghi quyết định…
          </Button>
        ) : null}
        {question.code === 'markMissing' && onEnterMarks !== undefined ? (
          <Button size="xs" variant="default" onClick={onEnterMarks} aria-label={`Nhập điểm (${post.code})`}>
            Nhập điểm
          </Button>
        ) : null}
      </div>
    ),
  }
}

function decisionOf({ post, decision }: Extract<ResultLine, { kind: 'decision' }>, { context, onWithdraw }: InsertContext): GridStrip {
  const people = listText(decision.winners.map((id) => context.personName?.(id) ?? id))
  const sentence = `Văn bản ${decision.number} ngày ${formatDay(decision.date)}, ${decision.signer} ký: chọn ${people}.`
  return {
    kind: 'strip',
    key: decision.id,
    height: noteHeight(sentence),
    content: (
      <div className="mt-result-note">
        <p>{sentence}</p>
        {onWithdraw === undefined ? null : (
          <Button size="xs" variant="default" onClick={() => onWithdraw(decision)} aria-label={`Bỏ quyết định… (${post.code})`}>
            Bỏ quyết định…
          </Button>
        )}
      </div>
    ),
  }
}
