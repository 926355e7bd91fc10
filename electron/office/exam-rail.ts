import { findApproval } from '../../db/queries/documents.ts'
import { statedByPart } from '../../db/queries/attendance.ts'
import { countBags, countHeardRooms, countRooms, countsByPost, countUnplaced, filledByPart, partCounts } from '../../db/queries/exam-steps.ts'
import { countKeyingGaps, type MarkLimits } from '../../db/queries/keying-gaps.ts'
import type { Reader } from '../../db/open.ts'
import { examSteps, stepPermissions, type ExamStep } from '../../shared/contract/exam-steps.ts'
import { isHeard } from '../../shared/rules/panels.ts'
import type { SheetRules } from '../../shared/rules/sheet.ts'
import { mayRead } from './documents/readable.ts'
import { examDaysUndecided, examRows, type ExamRows } from './exam-days.ts'
import { isOnPaper, satByPost } from './exam-parts.ts'
import { may, type Session } from './session.ts'
import { examActs, lastActOf, stepPapers } from './step-acts.ts'
import { deadlineOf } from './step-deadlines.ts'
import { rulesOfExam } from './sheet-rules.ts'
import { standingOf, type StepFacts } from './step-states.ts'

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0)

const nothingKeyed: StepFacts['keying'] = { differing: 0, thirds: 0, decisions: 0, checks: 0 }

const limitsOf = ({ values }: SheetRules): MarkLimits => ({ averageUpTo: values['marking.averageUpTo'].value, thirdFrom: values['marking.thirdFrom'].value })

/** Counts an exam for its steps: by post, part and room, never by candidate, and without deciding it. */
function gatherSteps(reader: Reader, { row, copy, posts, parts: allParts }: ExamRows, today: string): Omit<StepFacts, 'issued'> {
  const examId = row.exam.id
  const sat = satByPost(posts, copy.regime)
  const people = new Map(countsByPost(reader, examId).map((counts) => [counts.postId, counts]))
  const counts = [...people.values()]
  const states = new Map(partCounts(reader, examId).map((part) => [part.partId, part]))
  const parts = allParts.flatMap((part) => {
    const own = posts.filter(({ post }) => sat.get(post.id)?.has(part.kind) && (people.get(post.id)?.sitting ?? 0) > 0)
    const state = states.get(part.id)
    return own.length === 0 || state === undefined ? [] : [{ ...part, ...state, posts: own.map(({ post }) => post), sitting: sum(own, ({ post }) => people.get(post.id)?.sitting ?? 0) }]
  })
  const marked = parts.some(({ markedByName, coded }) => markedByName || coded)
  const onPaper = parts.filter((part) => part.posts.some((post) => isOnPaper(part, post)) && (part.coded || !part.markedByName))
  const firstRound = Math.min(...parts.map(({ round }) => round))
  const byName = parts.filter(({ coded }) => !coded)
  const filled = byName.length === 0 ? new Map<string, number>() : filledByPart(reader, examId)
  const absent = byName.length === 0 ? new Map<string, number>() : statedByPart(reader, examId)
  const bags = countBags(reader, examId)
  const filledOf = ({ id, sitting }: (typeof parts)[number]) => Math.min(sitting, (filled.get(id) ?? 0) + (absent.get(id) ?? 0))
  return {
    posts: posts.length,
    quota: row.quota,
    candidates: sum(counts, ({ candidates }) => candidates),
    lackPapers: sum(counts, ({ lackPapers }) => lackPapers),
    undecided: sum(counts, ({ undecided }) => undecided),
    sitting: sum(counts, ({ sitting }) => sitting),
    unnumbered: sum(counts, ({ unnumbered }) => unnumbered),
    parts: parts.length,
    withoutSessions: parts.filter(({ sessions, seated }) => sessions === 0 && !seated).length,
    notDrawn: parts.filter(({ sessions, seated }) => sessions > 0 && !seated).length,
    // Whoever failed a part does not sit the next: who that is, only the decided exam tells.
    unplaced: marked ? 0 : sum(parts.filter(({ seated }) => seated), ({ id, posts: own }) => countUnplaced(reader, id, own.map((post) => post.id))),
    rooms: countRooms(reader, examId, today),
    heard: countHeardRooms(reader, examId, parts.filter(({ kind }) => isHeard(kind)).map(({ id }) => id)),
    paperParts: onPaper.length,
    codedParts: onPaper.filter(({ coded }) => coded).length,
    bags,
    keying: bags.begun === 0 ? nothingKeyed : countKeyingGaps(reader, examId, limitsOf(rulesOfExam(reader, row))),
    cells: {
      toFill: sum(byName, ({ sitting }) => sitting),
      filled: sum(byName, filledOf),
      emptyInFirstRound: sum(byName.filter(({ round }) => round === firstRound), (part) => part.sitting - filledOf(part)),
    },
    marked,
    approved: findApproval(reader, examId, 'successfulCandidates') !== null,
  }
}

/** The steps of an exam that a session may see, in the order of the law, each as it stands. */
export function examRail(reader: Reader, session: Session, examId: string, today: string): ExamStep[] {
  const exam = examRows(reader, examId)
  const facts = gatherSteps(reader, exam, today)
  const { rows } = examDaysUndecided(reader, exam, today)
  const acts = examActs(reader, examId)
  const papers = stepPapers(reader, examId, acts)
  const issued = [...papers.values()].flat().filter((paper) => paper.issued !== null).length
  const readsLog = may(session, 'history.read', examId)
  const prints = may(session, 'documents.print', examId)
  return examSteps.flatMap((step) => {
    if (!may(session, stepPermissions[step], examId)) return []
    const standing = standingOf(step, { ...facts, issued })
    if (standing === null) return []
    return [{ step, ...standing, deadline: deadlineOf(step, rows), lastAct: readsLog ? lastActOf(reader, examId, step, acts) : null, papers: prints ? (papers.get(step) ?? []).filter(({ kind }) => mayRead(session, examId, kind)) : null }]
  })
}
