import type { ExamStep, ExamStepId, StepGap, StepState } from '../../shared/contract/exam-steps.ts'

/** What is counted of an exam for its steps; never a row per candidate. */
export interface StepFacts {
  readonly posts: number
  readonly quota: number
  readonly candidates: number
  readonly lackPapers: number
  readonly undecided: number
  readonly sitting: number
  readonly unnumbered: number
  /** Parts that somebody sits. */
  readonly parts: number
  readonly withoutSessions: number
  /** Parts with sessions in which nobody has a seat. */
  readonly notDrawn: number
  /** People without a seat in parts that were drawn; 0 once marks may have put somebody out. */
  readonly unplaced: number
  readonly rooms: { readonly rooms: number; readonly held: number; readonly closed: number }
  /** Rooms in which a panel hears somebody: how many, those whose order was drawn, those whose marks are closed. */
  readonly heard: { readonly parts: number; readonly rooms: number; readonly drawn: number; readonly closed: number }
  /** Papers written by hand that are not marked by name, and those of them with codes. */
  readonly paperParts: number
  readonly codedParts: number
  readonly bags: { readonly bags: number; readonly begun: number; readonly locked: number }
  /** What their marks lack beside locks. */
  readonly keying: { readonly differing: number; readonly thirds: number; readonly decisions: number; readonly checks: number }
  /** Cells of parts that are marked by name: to fill, filled, and empty in the first round. */
  readonly cells: { readonly toFill: number; readonly filled: number; readonly emptyInFirstRound: number }
  readonly marked: boolean
  /** Whether the list of winners is approved. */
  readonly approved: boolean
  /** Kinds of lists that went out. */
  readonly issued: number
}

type Standing = Pick<ExamStep, 'state' | 'progress' | 'missing'>

const gaps = (...found: readonly StepGap[]) => found.filter(({ count }) => count > 0)

/** Begun and not finished, or one of the two. */
function stateOf(begun: boolean, finished: boolean, whenFinished: 'done' | 'locked' = 'done'): StepState {
  if (finished) return whenFinished
  return begun ? 'doing' : 'later'
}

/** How each step stands by what is counted; null where the exam has nothing for it. */
const standings: Readonly<Record<ExamStepId, (facts: StepFacts) => Standing | null>> = {
  plan: () => ({ state: 'done', progress: null, missing: [] }),

  posts: ({ posts, quota }) => ({ state: stateOf(false, posts > 0), progress: { done: quota, of: null }, missing: posts === 0 ? [{ code: 'noPosts', count: 0 }] : [] }),

  candidates: ({ posts, candidates, lackPapers }) => ({
    state: stateOf(candidates > 0, candidates > 0 && lackPapers === 0),
    progress: { done: candidates, of: null },
    missing: posts > 0 && candidates === 0 ? [{ code: 'noCandidates', count: 0 }] : gaps({ code: 'papersMissing', count: lackPapers }),
  }),

  eligibility: ({ candidates, undecided }) => ({
    state: stateOf(undecided < candidates, candidates > 0 && undecided === 0),
    progress: candidates === 0 ? null : { done: candidates - undecided, of: candidates },
    missing: gaps({ code: 'undecided', count: undecided }),
  }),

  rooms: ({ sitting, unnumbered, parts, withoutSessions, notDrawn, unplaced }) => {
    const numbered = sitting - unnumbered
    const begun = numbered > 0 || withoutSessions < parts
    const missing = gaps({ code: 'numbersMissing', count: unnumbered }, { code: 'unplaced', count: unplaced }, { code: 'partsWithoutSessions', count: withoutSessions }, { code: 'partsNotDrawn', count: notDrawn })
    return { state: stateOf(begun, sitting > 0 && missing.length === 0), progress: numbered === 0 ? null : { done: numbered, of: sitting }, missing: begun ? missing : gaps({ code: 'numbersMissing', count: unnumbered }) }
  },

  attendance: ({ rooms: { rooms, held, closed }, withoutSessions, notDrawn }) => ({
    state: stateOf(held > 0, rooms > 0 && closed === rooms && withoutSessions + notDrawn === 0),
    progress: rooms === 0 ? null : { done: closed, of: rooms },
    // A room is to be closed on its day; before that nothing is missing.
    missing: gaps({ code: 'roomsOpen', count: Math.max(0, held - closed) }),
  }),

  // Without a part that a panel hears there is nothing to hear.
  interviews: ({ heard: { parts, rooms, drawn, closed } }) =>
    parts === 0
      ? null
      : { state: stateOf(drawn > 0, rooms > 0 && closed === rooms, 'locked'), progress: rooms === 0 ? null : { done: closed, of: rooms }, missing: drawn === 0 ? [] : gaps({ code: 'interviewsOpen', count: rooms - closed }) },

  coding: ({ paperParts, codedParts, rooms }) => ({
    state: stateOf(codedParts > 0, paperParts > 0 && codedParts === paperParts, 'locked'),
    progress: paperParts === 0 ? null : { done: codedParts, of: paperParts },
    missing: rooms.closed === 0 ? [] : gaps({ code: 'papersNotCoded', count: paperParts - codedParts }),
  }),

  // Without codes nothing is keyed by them: the exam is marked by name.
  keying: ({ codedParts, bags: { bags, begun, locked }, keying: { differing, thirds, decisions, checks } }) => {
    if (codedParts === 0) return null
    const missing = gaps(
      { code: 'bagsOpen', count: bags - locked },
      { code: 'keyingsDiffer', count: differing },
      { code: 'thirdsMissing', count: thirds },
      { code: 'decisionsOpen', count: decisions },
      { code: 'checksOpen', count: checks },
    )
    return { state: stateOf(begun + locked > 0, bags > 0 && missing.length === 0, 'locked'), progress: { done: locked, of: bags }, missing }
  },

  marks: ({ cells: { toFill, filled, emptyInFirstRound } }) => ({
    state: stateOf(filled > 0, toFill > 0 && filled >= toFill),
    progress: toFill === 0 ? null : { done: Math.min(filled, toFill), of: toFill },
    missing: filled === 0 ? [] : gaps({ code: 'marksMissing', count: emptyInFirstRound }),
  }),

  results: ({ marked, approved }) => ({ state: stateOf(marked, approved), progress: null, missing: [] }),

  print: ({ issued }) => ({ state: stateOf(issued > 0, false), progress: null, missing: [] }),
}

/** How a step stands; null where the exam has nothing for it. */
export function standingOf(step: ExamStepId, facts: StepFacts): Standing | null {
  return standings[step](facts)
}
