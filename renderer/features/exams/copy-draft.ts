import type { Exam } from '../../../shared/contract/exams.ts'
import type { CopyProposal } from '../../../shared/contract/plan-copy.ts'
import type { ExamDraft } from './exam-draft.ts'

/** What of an exam a new plan takes over, while it is chosen. */
export interface CopyDraft {
  /** Posts that are left out though they could be taken. */
  readonly dropped: ReadonlySet<string>
  readonly rooms: boolean
  readonly members: boolean
  /** Values of the board that are set again. */
  readonly paths: ReadonlySet<string>
}

/** People and values are another exam's until somebody says otherwise. */
export const emptyCopy: CopyDraft = { dropped: new Set(), rooms: true, members: false, paths: new Set() }

export type ProposedPost = CopyProposal['posts'][number]

export const isTaken = ({ dropped }: CopyDraft, { id, problems }: ProposedPost): boolean => problems.length === 0 && !dropped.has(id)

/** The draft with posts marked or not; those that cannot be taken stay out. */
export function withPosts(draft: CopyDraft, posts: readonly ProposedPost[], taken: boolean): CopyDraft {
  const dropped = new Set(draft.dropped)
  for (const { id } of posts) {
    if (taken) dropped.delete(id)
    else dropped.add(id)
  }
  return { ...draft, dropped }
}

export function withPath(draft: CopyDraft, path: string, taken: boolean): CopyDraft {
  const paths = new Set(draft.paths)
  if (taken) paths.add(path)
  else paths.delete(path)
  return { ...draft, paths }
}

/** The plan's form as it starts: name and layout as before, number and day of the new plan still to be typed. */
export function startOfCopy({ name, kind, layout }: Exam): ExamDraft {
  return { name, kind, planNumber: '', planApproved: null, layout, regime: null, houseRules: null, choiceReason: '' }
}

/** The name of the exam with the year of the new plan, as long as nobody typed another. */
export function withYear(from: Exam, before: ExamDraft, next: ExamDraft): ExamDraft {
  if (next.planApproved === null || next.planApproved === before.planApproved || next.name !== before.name) return next
  const nameIn = (day: string | null) => (day === null ? from.name : from.name.replaceAll(from.planApproved.slice(0, 4), day.slice(0, 4)))
  return next.name === nameIn(before.planApproved) || next.name === from.name ? { ...next, name: nameIn(next.planApproved) } : next
}
