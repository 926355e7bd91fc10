import type { Violation, ViolationForm } from '../../../shared/contract/marking.ts'
import { zeroNames } from '../../../shared/words/reasons-names.ts'
import { violationFormNames } from '../../../shared/words/violations.ts'

/** Letters of a form in the corner of a cell. */
const letters: Readonly<Record<ViolationForm, string>> = { reprimand: 'KT', warning: 'CC', suspension: 'ĐC', cancellation: 'HKQ' }

/** What stands in the corner of a cell: "KT", "CC", "ĐC", "HKQ", "0"; both where the paper counts 0 besides. */
export function violationBadges({ form, zero }: Pick<Violation, 'form' | 'zero'>): string[] {
  return [...(form === null ? [] : [letters[form]]), ...(zero === null ? [] : ['0'])]
}

/** "khiển trách; bài tính 0 điểm: không ký danh sách nộp bài; biên bản 03/BB" */
export function violationSentence({ form, zero, minutes }: Pick<Violation, 'form' | 'zero' | 'minutes'>): string {
  return [form === null ? null : violationFormNames[form], zero === null ? null : `bài tính 0 điểm: ${zeroNames[zero]}`, `biên bản ${minutes}`].filter((words) => words !== null).join('; ')
}
