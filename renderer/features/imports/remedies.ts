import { cleanLine } from '../../../shared/text/clean.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { priorityGroups } from '../../../shared/codes/priority-groups.ts'
import { ethnicGroups } from '../../../shared/codes/ethnic-groups.ts'
import { priorityParts } from '../../../shared/import/candidate-codes.ts'
import type { CellCorrection, CorrectionStep } from '../../../shared/import/corrections.ts'
import type { ImportProblem } from '../../../shared/contract/list-preview.ts'
import { leavingOut, writing } from './correction-steps.ts'
import type { ProblemEntry } from './problem-entries.ts'

/** Lists from which a cell can be filled. */
export type ChoiceList = 'post' | 'priority' | 'ethnicGroup' | 'part'

/** What can be done about an entry at once. */
export type Remedy =
  | { readonly kind: 'step'; readonly label: string; readonly step: CorrectionStep }
  | { readonly kind: 'choose'; readonly label: string; readonly list: ChoiceList }
  /** Goes to the cell and opens it. */
  | { readonly kind: 'type'; readonly label: string; readonly problem: ImportProblem }
  /** Nothing is changed: the person has looked. */
  | { readonly kind: 'keep'; readonly label: string }

/** Writes each cell of an entry by what stands in it; a problem without a column has no cell. */
function rewriting({ problems }: ProblemEntry, valueOf: (problem: ImportProblem) => string | null): CorrectionStep {
  return writing(
    problems.flatMap((problem): CellCorrection[] => {
      const value = valueOf(problem)
      return problem.column === null || value === null ? [] : [{ row: problem.row, column: problem.column, value }]
    }),
  )
}

/** What the program offers for an entry, the likeliest first; `year` is the present one. */
export function remediesOf(entry: ProblemEntry, year: number): readonly Remedy[] {
  const { code, problems } = entry
  const [{ column, facts }] = problems
  const rows = problems.map(({ row }) => row)
  const write = (label: string, value: string): Remedy => ({ kind: 'step', label, step: rewriting(entry, () => value) })
  const leaveOut = (row: number, label = `Bỏ dòng ${row}`): Remedy => ({ kind: 'step', label, step: leavingOut([row]) })
  if (column === null) return []
  switch (code) {
    case 'postUnknown':
      return typeof facts['suggestion'] === 'string'
        ? [write(`Sửa thành ${facts['suggestion']}`, facts['suggestion']), { kind: 'choose', label: 'Chọn vị trí khác', list: 'post' }]
        : [{ kind: 'choose', label: 'Chọn vị trí', list: 'post' }]
    case 'postMissing':
    case 'postAmbiguous':
      return [{ kind: 'choose', label: 'Chọn vị trí', list: 'post' }]
    case 'priorityUnknown':
    case 'priorityAmbiguous':
      return [{ kind: 'choose', label: 'Chọn diện ưu tiên', list: 'priority' }, { kind: 'step', label: 'Không ưu tiên', step: replacing(entry, '') }]
    case 'ethnicGroupUnknown':
    case 'ethnicGroupAmbiguous':
      return [{ kind: 'choose', label: 'Chọn dân tộc', list: 'ethnicGroup' }]
    case 'partUnknown':
      return [{ kind: 'choose', label: 'Chọn phần thi', list: 'part' }]
    case 'sexMissing':
    case 'sexUnknown':
      return [write('Nam', 'Nam'), write('Nữ', 'Nữ')]
    case 'birthDateCentury':
      return centuries(entry, year)
    case 'datesMixed':
      return columnOrders(entry)
    case 'identityRepeated':
      return rows.map((row) => leaveOut(row))
    case 'sameNameAndBirth':
      return [{ kind: 'keep', label: rows.length === 2 ? 'Giữ cả hai' : 'Giữ tất cả' }, ...rows.slice(1).map((row) => leaveOut(row))]
    case 'personInExam':
      return [{ kind: 'keep', label: 'Giữ dòng này' }, ...rows.map((row) => leaveOut(row))]
    case 'identityInExam':
      return rows.map((row) => leaveOut(row, 'Bỏ dòng này'))
    default:
      return []
  }
}

/** What helps where the program knows no value: typing it, or leaving the row out. Shown for the entry one stands at. */
export function plainRemedies(entry: ProblemEntry, known: readonly Remedy[]): readonly Remedy[] {
  const [first] = entry.problems
  if (entry.severity === 'warning' || entry.problems.length > 1) return []
  const type: readonly Remedy[] = first.column === null ? [] : [{ kind: 'type', label: first.value === '' ? 'Gõ vào ô' : 'Gõ lại', problem: first }]
  const leavesOut = known.some((remedy) => remedy.kind === 'step' && remedy.step.leaveOut.length > 0)
  return leavesOut ? type : [...type, { kind: 'step', label: 'Bỏ dòng này', step: leavingOut([first.row]) }]
}

/** A year of two digits written with its century; nobody is born after this year. */
function centuries(entry: ProblemEntry, year: number): Remedy[] {
  const choices = String(entry.problems[0].facts['choices'] ?? '').split(', ')
  return choices
    .filter((choice) => Number(choice) <= year)
    .map((choice) => ({ kind: 'step', label: `Năm ${choice}`, step: rewriting(entry, ({ value }) => value.trim().replace(/\d{2}$/u, choice)) }))
}

/** The two orders of day and month, each for the whole column. */
function columnOrders(entry: ProblemEntry): Remedy[] {
  const order = (fact: 'dayFirst' | 'monthFirst', label: string): Remedy => ({
    kind: 'step',
    label,
    step: rewriting(entry, ({ facts }) => (typeof facts[fact] === 'string' ? formatDay(facts[fact]) : null)),
  })
  return [order('dayFirst', 'Đọc cả cột ngày/tháng'), order('monthFirst', 'Đọc cả cột tháng/ngày')]
}

/** Writes another word for the part of each cell that no list knows; the parts beside it stay. An empty word takes it away. */
export function replacing(entry: ProblemEntry, word: string): CorrectionStep {
  const part = entry.value
  return rewriting(entry, ({ value }) =>
    cleanLine(value) === part
      ? word
      : priorityParts(value)
          .flatMap((each) => (each !== part ? [each] : word === '' ? [] : [word]))
          .join('; '),
  )
}

/** An entry of a list that one chooses from, and the word that goes into the cell. */
export interface Choice {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly word: string
}

/** Groups in their own words; what goes into the cell holds no sign that separates groups. */
export const priorityChoices: readonly Choice[] = priorityGroups.entries.map(({ code, name, shortName, aliases = [] }) => {
  const shown = shortName ?? name
  return { id: code, code: '', name: shown, word: [shown, name, ...aliases].find((text) => priorityParts(text).length === 1) ?? shown }
})

export const ethnicChoices: readonly Choice[] = ethnicGroups.entries.map(({ code, name }) => ({ id: code, code, name, word: name }))

/** What choosing an entry of a list does to the cells. */
export function choosing(entry: ProblemEntry, list: ChoiceList, { word }: Choice): CorrectionStep {
  return list === 'priority' ? replacing(entry, word) : rewriting(entry, () => word)
}
