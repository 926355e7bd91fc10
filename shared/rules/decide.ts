import { admit } from './admission.ts'
import { assignAgencies } from './agencies.ts'
import { assess } from './assessment.ts'
import type { Candidate, DecideInput, DecideOutput, DecideResult, Exam, Post } from './decide-schema.ts'
import { openExam, type ExamContext } from './exam-context.ts'
import { byId, openRun, type Entry } from './exam-run.ts'
import { collectWarnings } from './exam-warnings.ts'
import { candidateOutcome, outcomePost, postOutcome } from './outcome.ts'
import { proposeRegime } from './proposal.ts'
import { nameKeyOf } from './ranking.ts'
import type { RegimeCopy } from './regime.ts'
import { rulesHeldBy } from './regime-copy.ts'
import { openReplacements, replaceCancelled, type Places } from './replacement.ts'
import { settleTransfers } from './transfers.ts'
import { settleFirstWishes, settleSecondWishes } from './wishes.ts'

/**
 * Decides an exam: facts in, decisions with reasons out, or every problem of the facts.
 *
 * Pure: equal facts in any order of rows give equal output. Where the law leaves it to a person, it asks and never chooses.
 * With `copy` the exam is decided by the rules it was set up with, whatever the program's data have become since; a copy of
 * other regulations than the input names is a fault of the caller and is thrown.
 */
export function decide(input: DecideInput, copy?: RegimeCopy): DecideResult {
  const admitted = admit(input, copy)
  return admitted.ok ? { ok: true, output: decideExam(admitted.exam, rulesHeldBy(admitted.exam, copy)) } : admitted
}

function decideExam(exam: Exam, copy: RegimeCopy): DecideOutput {
  const context = openExam(exam, copy)
  const entries = assessEverybody(context)
  const places: Places = {
    runs: exam.posts.map(openRun).sort((left, right) => byId(left.post, right.post)),
    entries: new Map(entries.map((entry) => [entry.id, entry])),
  }

  settleFirstWishes(context, places)
  for (const run of places.runs) assignAgencies(context, run)
  const known = exam.cancellations.filter(({ stage }) => stage === 'firstWishes')
  const unused = replaceCancelled(context, places, known)
  settleSecondWishes(context, places)
  unused.push(...replaceCancelled(context, places, exam.cancellations.filter(({ stage }) => stage === 'all')))
  openReplacements(context, places.runs)
  settleTransfers(context, places)

  const here = Map.groupBy(entries, outcomePost)
  const proposal = proposeRegime(exam.plan)
  return {
    regime: {
      id: exam.regime,
      proposed: proposal.possible ? proposal.regime : exam.regime,
      houseRules: exam.houseRules,
      amended: [...context.rules.amended],
    },
    candidates: entries.map(candidateOutcome),
    posts: places.runs.map((run) => postOutcome(run, here.get(run.post.id) ?? [])),
    warnings: collectWarnings(context, unused),
  }
}

/** Steps 1 to 5 for everybody, in the order of ids. */
function assessEverybody(context: ExamContext): Entry[] {
  const { posts, candidates } = context.exam
  const postOf = new Map(posts.map((post) => [post.id, post]))
  const people = new Map<string, number>()
  for (const { wishes, eligible, withdrawn } of candidates) {
    const [first] = wishes
    if (first !== undefined && eligible && !withdrawn) people.set(first, (people.get(first) ?? 0) + 1)
  }
  return candidates.toSorted(byId).map((candidate) => {
    const [first = '', second = null] = candidate.wishes
    const post = postOf.get(first)
    if (post === undefined) throw new Error(`${candidate.id} has no first wish`)
    return openEntry(context, candidate, post, second, people.get(first) ?? 0)
  })
}

function openEntry(context: ExamContext, candidate: Candidate, post: Post, second: string | null, people: number): Entry {
  const assessment = assess(context, candidate, post, people)
  return {
    id: candidate.id,
    name: candidate.name,
    nameKey: nameKeyOf(candidate.name),
    candidate,
    first: post.id,
    second,
    assessment,
    reasons: [...assessment.reasons],
    ranks: new Map(),
  }
}
