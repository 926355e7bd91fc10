import type { DayOffRule, Deadline } from '../deadlines.ts'
import { sourced, type Exemption, type Form, type Grade, type PapersRules, type RoundingPlace, type Sourced } from '../regime.ts'
import type { ExemptionGround } from '../terms.ts'

/**
 * A period whose last day is a day off ends with the next working day (Bộ luật Dân sự 2015 Đ.148 k.5). No decree on recruitment
 * says whether it counts so; until the board confirms it, it is only proposed.
 */
export const endsOnDayOff: Sourced<DayOffRule> = sourced('nextWorkingDay', 'BLDS 2015 Đ.148 k.5', 'UNCONFIRMED')

/** Deadlines of one regulation with the same grade. */
export function deadlinesOf(text: string, grade: Grade): (article: string, value: Deadline) => Sourced<Deadline> {
  return (article, value) => sourced(value, `${text} ${article}`, grade)
}

/** Grounds that exempt from the language part, in the order of the law. */
export function languageExemptions(article: string, grade: Grade): readonly Exemption[] {
  const grounds: readonly ExemptionGround[] = ['degree', 'foreignDegree', 'minorityLanguage']
  return grounds.map((ground) => ({ part: 'language', ground, article, grade }))
}

/** The score of two papers, rounded to two decimals. */
export function weightedScore(article: string, grade: Grade): readonly Sourced<RoundingPlace>[] {
  return [sourced('weightedScore', article, grade)]
}

/** One paper of public employees or teachers: oral, practical or written. */
export const onePaper: readonly Form[] = [['oral'], ['practical'], ['written']]

/** Their lengths as NĐ 115/2020 Đ.9 k.2 and NĐ 93/2026 Đ.7 k.2 give them alike. */
export function onePaperLengths(article: string, grade: Grade): PapersRules {
  return {
    oral: sourced({ minutes: 30, preparationMinutes: 15 }, article, grade),
    practical: sourced({ minutes: null, setBy: 'head' }, article, grade),
    written: sourced({ minutes: 180 }, article, grade),
  }
}
