import type { Decision, Question } from './decide-schema.ts'

/** Kind of decision that answers a question; null where a mark is missing, which is entered and not decided. */
const kindByQuestion: Readonly<Record<Question['code'], Decision['kind'] | null>> = {
  markMissing: null,
  thirdMarkMissing: null,
  appealThirdMissing: null,
  markersDiffer: 'marking',
  allMarksDiffer: 'marking',
  membersDiffer: 'marking',
  appealDiffers: 'appeal',
  tieOpen: 'tie',
  reservedOpen: 'reserved',
  replacementOpen: 'replacement',
  nextLowerHoldsPlace: 'replacement',
  agencyTie: 'agency',
  agencyFull: 'agency',
}

export function answeredBy(code: Question['code']): Decision['kind'] | null {
  return kindByQuestion[code]
}

/** Questions of a post that a decision of one kind answers. */
export function questionsFor(kind: Decision['kind'], questions: readonly Question[]): readonly Question[] {
  return questions.filter(({ code }) => kindByQuestion[code] === kind)
}
