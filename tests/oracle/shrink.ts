/** Makes a failing exam smaller as long as it still fails, so that a person can read it. */

import type { ExamInput } from './input.ts'

type Loose = Record<string, unknown>

/** `fails` must hold for the input; it holds for the result, and no single step makes that smaller. */
export function shrink(input: ExamInput, fails: (smaller: ExamInput) => boolean): ExamInput {
  for (const step of steps(input)) {
    const smaller = structuredClone(input)
    step(smaller)
    if (fails(smaller)) return shrink(smaller, fails)
  }
  return input
}

type Step = (input: ExamInput) => void

function* steps(input: ExamInput): Generator<Step> {
  for (const key of ['candidates', 'posts', 'decisions', 'cancellations', 'amendments', 'steps'] as const) {
    for (const index of (input[key] ?? []).keys()) {
      yield (smaller) => {
        smaller[key]?.splice(index, 1)
        if (key !== 'candidates' && key !== 'posts' && smaller[key]?.length === 0) delete smaller[key]
      }
    }
  }
  for (const [index, candidate] of input.candidates.entries()) {
    if (candidate.wishes.length > 1) yield (smaller) => smaller.candidates[index]?.wishes.pop()
    for (const key of ['priority', 'exemptions', 'eligible', 'withdrawn', 'round1', 'papers'] as const) {
      if (candidate[key] !== undefined) yield (smaller) => delete smaller.candidates[index]?.[key]
    }
    for (const paper of Object.keys(candidate.papers ?? {})) {
      for (const key of Object.keys((candidate.papers as Loose)[paper] as Loose)) {
        yield (smaller) => delete ((smaller.candidates[index]?.papers as Loose)[paper] as Loose)[key]
      }
    }
  }
  for (const [index, post] of input.posts.entries()) {
    for (const key of ['reserved', 'writtenOn', 'languagePass', 'method'] as const) {
      if (post[key] !== undefined) yield (smaller) => delete smaller.posts[index]?.[key]
    }
    const others = (smaller: ExamInput) => smaller.candidates.filter(({ wishes }) => wishes[0] === post.id)
    if (post.agencies) {
      yield (smaller) => {
        delete smaller.posts[index]?.agencies
        for (const candidate of others(smaller)) delete candidate.agencies
      }
    }
    if (post.round1.length > 0) {
      yield (smaller) => {
        smaller.posts[index]?.round1.splice(0)
        for (const candidate of others(smaller)) delete candidate.round1
      }
    }
  }
}
