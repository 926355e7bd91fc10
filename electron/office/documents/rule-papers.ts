import { examCalendarDocument } from '../../../shared/documents/exam-calendar.ts'
import { regimeComparisonDocument } from '../../../shared/documents/regime-comparison.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { copyOf, requireExam } from '../exam-regime.ts'
import { regimeView } from '../regime-view.ts'
import { listMaker } from './list-maker.ts'

/** Values of the exam's copy of its regulation that the board confirmed or replaced. */
export const regimeComparison = listMaker({
  gather({ reader, examId }) {
    const { regimeTitle, houseRulesTitle, copyHash, rows } = regimeView(reader, examId)
    return {
      regimeTitle,
      houseRulesTitle,
      copyHash,
      values: rows.flatMap(({ path, value, article, amendment }) => {
        if (amendment === null) return []
        const { kind, name, number, date, signer } = amendment
        return [{ title: pathTitle(path), regulation: valueText(path, value), article, exam: valueText(path, amendment.value), kind, name, number, date, signer }]
      }),
      unconfirmed: rows.filter(({ confirmable, amendment }) => confirmable && amendment === null).length,
    }
  },
  narrow: (own) => own,
  people: ({ values }) => values.length,
  paper: regimeComparisonDocument,
})

/** Deadlines of the exam as they stand. */
export const examCalendar = listMaker({
  gather({ reader, examId, exam, days }) {
    return { regimeTitle: copyOf(requireExam(reader, examId)).regime.title, planApproved: exam.planApproved, rows: [...days().rows] }
  },
  narrow: (own) => own,
  people: ({ rows }) => rows.length,
  paper: examCalendarDocument,
})
