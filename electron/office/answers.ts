import type { Answer } from '../../shared/contract/results.ts'
import type { DecideInput } from '../../shared/rules/decide-schema.ts'
import type { NewRecord } from '../../db/queries/tables.ts'

type Decision = NonNullable<DecideInput['decisions']>[number]

/** An answer in the form that the rules take. */
export function decisionOf(answer: Answer, paper: { readonly number: string; readonly date: string }): Decision {
  const { number, date } = paper
  switch (answer.kind) {
    case 'tie':
    case 'reserved':
      return { kind: answer.kind, number, date, post: answer.postId, winners: answer.winners }
    case 'replacement':
      return { kind: 'replacement', number, date, post: answer.postId, winners: answer.winners, leaveEmpty: answer.leaveEmpty }
    case 'transfer':
      return { kind: 'transfer', number, date, candidate: answer.candidateId, post: answer.postId }
    case 'agency':
      return { kind: 'agency', number, date, candidate: answer.candidateId, agency: answer.agencyId }
    case 'marking':
      return { kind: 'marking', number, date, candidate: answer.candidateId, part: answer.part, value: answer.value, agreed: answer.agreed }
    case 'appeal':
      return { kind: 'appeal', number, date, candidate: answer.candidateId, part: answer.part, value: answer.value }
  }
}

/** Columns of a recorded decision that follow from the answer. */
export function decisionColumns(answer: Answer): Omit<NewRecord<'examDecision'>, 'id' | 'examId' | 'groundId'> {
  return {
    postId: answer.postId,
    kind: answer.kind,
    winners: JSON.stringify('winners' in answer ? answer.winners : []),
    candidateId: 'candidateId' in answer ? answer.candidateId : null,
    partKind: 'part' in answer ? answer.part : null,
    value: 'value' in answer ? answer.value : null,
    agreed: answer.kind === 'marking' ? answer.agreed : null,
    agencyId: answer.kind === 'agency' ? answer.agencyId : null,
    leaveEmpty: answer.kind === 'replacement' ? answer.leaveEmpty : null,
  }
}
