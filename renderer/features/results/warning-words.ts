import { warningCodes } from '../../../shared/rules/decide-schema.ts'
import type { ResultsView } from '../../../shared/contract/results.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { kinSentence } from '../../../shared/words/kin.ts'
import { warningSentence } from '../../../shared/words/reasons-questions.ts'
import type { ReasonContext } from '../../../shared/words/reasons.ts'

type Facts = Parameters<typeof warningSentence>[0]['facts']

function isFact(value: unknown): value is Facts[string] {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isInteger(value))
}

/** What is to be known about the exam as a whole, one sentence each: what is missing, then what the law says. */
export function warningSentences({ warnings }: Pick<ResultsView, 'warnings'>, context: ReasonContext): readonly string[] {
  return warnings.flatMap(({ code, article, facts }) => {
    if (code === 'eligibilityUndecided') return [`${Number(facts['candidates']).toLocaleString('vi-VN')} thí sinh chưa xét điều kiện; thứ hạng dưới đây vẫn tính cả những người ấy.`]
    if (code === 'kinDeclared') return [`${kinSentence(facts, context)}${article === null ? '' : ` (${article})`}.`]
    if (code === 'decisionBeforeExam') return [`Văn bản ${String(facts['number'])} ngày ${formatDay(String(facts['date']))} có trước ngày thi ${formatDay(String(facts['day']))}. Xem lại ngày của văn bản.`]
    const known = warningCodes.find((each) => each === code)
    if (known === undefined) return []
    const said = Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (isFact(value) ? [[name, value]] : [])))
    return [warningSentence({ code: known, facts: said, ...(article === null ? {} : { article }) }, context)]
  })
}
