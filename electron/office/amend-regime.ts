import type { Act } from '../../db/queries/acts.ts'
import { listAmendments } from '../../db/queries/regimes.ts'
import type { GroundFields } from '../../shared/contract/regimes.ts'
import { changeProblems, type ValueChange } from '../../shared/rules/amending.ts'
import { newId, today } from './act.ts'
import { regimeOf, requireExam } from './exam-regime.ts'
import { enterGround } from './ground.ts'
import { refuse, refuseAll } from './refuse.ts'
import { regimeRows } from './regime-view.ts'
import type { OfficeState } from './state.ts'

/** Keeps the paper that an act rests on; it must have been signed by today. */
export function restOn(act: Act, state: OfficeState, paper: GroundFields): string {
  if (paper.date > today(state)) refuse('date', 'inFuture')
  return enterGround(act, state, paper)
}

interface Amending extends GroundFields {
  /** Name of the scheme (đề án) or paper that sets the values; null: only its number. */
  readonly name: string | null
  readonly changes: readonly ValueChange[]
}

/** Confirms or replaces values of an exam's own copy of its regulation, on one paper; ids of the amendments. */
export function amendRegime(act: Act, state: OfficeState, examId: string, { name, number, date, signer, changes }: Amending): string[] {
  const row = requireExam(act.tx, examId)
  refuseAll(changeProblems(regimeOf(row), regimeRows(act.tx, row), changes))
  const groundId = restOn(act, state, { number, date, signer })
  const standing = new Map(listAmendments(act.tx, examId).map((own) => [own.amendment.path, own]))
  return changes.map(({ path, kind, value }) => {
    const earlier = standing.get(path)
    if (earlier !== undefined) act.withdraw('regimeAmendment', earlier.amendment.id, null, `Văn bản ${number} thay văn bản ${earlier.ground.number}`)
    const id = newId(state)
    act.insert('regimeAmendment', { id, examId, path, kind, value: JSON.stringify(value ?? null), name, groundId })
    return id
  })
}
