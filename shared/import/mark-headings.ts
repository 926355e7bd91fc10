/** What the columns of a file of results can hold, and how the programs of computer rooms head them. */

import { partKinds, type Part } from '../contract/marking.ts'
import { cleanLine } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import { withoutColumns, type ColumnRecognition } from './columns.ts'
import { noCorrections } from './corrections.ts'
import { headingsOfField } from './headings.ts'
import { rowsOfList } from './sheet-rows.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { WorkbookSheet } from './workbook.ts'

/** Kind of a part; as a field: the results of that part, in a file with a column for each. */
type PartKind = Part['kind']

/** Fields of a row of results. */
export const markFields = ['ordinal', 'number', 'fullName', 'familyAndMiddleName', 'givenName', 'part', 'correct', 'questions', 'points', 'result', 'note', ...partKinds] as const
export type MarkField = (typeof markFields)[number]

/** Names under which a part stands in a file, besides its own title in the exam. */
export const namesOfPart: Readonly<Record<PartKind, readonly string[]>> = {
  general: ['Kiến thức chung', 'Phần kiến thức chung', 'Môn kiến thức chung', 'Thi kiến thức chung', 'KTC', 'Kiến thức'],
  language: ['Ngoại ngữ', 'Phần ngoại ngữ', 'Môn ngoại ngữ', 'Thi ngoại ngữ', 'Tiếng Anh', 'Môn tiếng Anh', 'Phần tiếng Anh'],
  informatics: ['Tin học', 'Phần tin học', 'Môn tin học', 'Thi tin học'],
  written: ['Viết', 'Thi viết', 'Bài viết', 'Môn viết', 'Nghiệp vụ chuyên ngành', 'Môn nghiệp vụ chuyên ngành'],
  interview: ['Phỏng vấn', 'Thi phỏng vấn'],
  oral: ['Vấn đáp', 'Thi vấn đáp'],
  practical: ['Thực hành', 'Thi thực hành'],
  scheme: ['Đề án', 'Trình bày đề án', 'Bảo vệ đề án'],
}

const correctHeadings = ['Số câu đúng', 'Câu đúng', 'Số câu trả lời đúng', 'Số câu làm đúng', 'Số đáp án đúng', 'Số câu đúng/tổng số câu']
const pointsHeadings = ['Điểm', 'Điểm thi', 'Điểm bài thi', 'Số điểm', 'Điểm số']

/** Headings of one row, compared folded and whole. */
const headings: Readonly<Record<MarkField, readonly string[]>> = {
  ordinal: headingsOfField.ordinal,
  number: [...headingsOfField.registrationNumber, 'Số báo danh thí sinh', 'Số báo danh (SBD)', 'Mã dự thi'],
  fullName: headingsOfField.fullName,
  familyAndMiddleName: headingsOfField.familyAndMiddleName,
  givenName: headingsOfField.givenName,
  part: ['Phần thi', 'Phần', 'Môn thi', 'Môn', 'Bài thi', 'Nội dung thi'],
  correct: correctHeadings,
  questions: ['Tổng số câu', 'Tổng số câu hỏi', 'Số câu hỏi', 'Số câu', 'Tổng câu'],
  points: pointsHeadings,
  result: ['Kết quả', 'Kết quả thi', 'Kết quả bài thi', 'Kết quả làm bài'],
  note: headingsOfField.note,
  ...namesOfPart,
}

/** What a file of results must bring: whose it is, and a result. */
export const markRequirements = [
  { name: 'number', alternatives: [['number']] },
  { name: 'result', alternatives: [['correct'], ['points'], ['result'], ...partKinds.map((kind) => [kind])] },
] as const satisfies readonly { name: string; alternatives: readonly (readonly MarkField[])[] }[]
export type MarkRequirement = (typeof markRequirements)[number]['name']

/** The words of a file of results. */
export const markVocabulary: Vocabulary<MarkField, MarkRequirement> = {
  fields: markFields,
  headings,
  subHeadings: [
    { under: ['fullName'], headings: headings.familyAndMiddleName, field: 'familyAndMiddleName' },
    { under: ['fullName'], headings: headings.givenName, field: 'givenName' },
    // "Số câu đúng" over "Kiến thức chung", or the other way round.
    ...partKinds.flatMap((kind) => [
      { under: ['correct', 'points'] as const, headings: namesOfPart[kind], field: kind },
      { under: [kind], headings: [...correctHeadings, ...pointsHeadings], field: kind },
    ]),
  ],
  needingTheirOwnHead: ['givenName', 'familyAndMiddleName'],
  split: { whole: 'fullName', first: 'familyAndMiddleName', second: 'givenName' },
  requirements: markRequirements,
}

/** Part of an exam that a cell names, by its title there or by a usual name; null where none or more than one is meant. */
export function partNamed(parts: readonly Part[], text: string): Part | null {
  const wanted = fold(text)
  const found = parts.filter(({ title, kind }) => fold(title) === wanted || namesOfPart[kind].some((name) => fold(name) === wanted))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The columns of a file of results as they were recognized. */
export type MarkColumns = ColumnRecognition<MarkField, MarkRequirement>

/** Fields that give way where a file has a column for each part. */
const forOnePart: readonly MarkField[] = ['part', 'correct', 'questions', 'points', 'result']

/**
 * The columns that are read: those of parts where the file has some with a result in them, else one column of results with
 * the part beside it. "Kết quả", which may also say "Đạt", counts only where nothing else does.
 */
export function readColumns(sheet: WorkbookSheet, columns: MarkColumns): MarkColumns {
  const filled = new Set(rowsOfList(sheet, columns, noCorrections).flatMap(({ cells }) => cells.filter(({ raw }) => cleanLine(raw) !== '').map(({ column }) => column)))
  const parts = partKinds.filter((kind) => columns.columnOf[kind] !== undefined)
  const withResults = parts.filter((kind) => filled.has(columns.columnOf[kind] ?? ''))
  const out: readonly MarkField[] =
    parts.length > 0
      ? [...forOnePart, ...(withResults.length === 0 ? [] : parts.filter((kind) => !withResults.includes(kind)))]
      : columns.columnOf.correct !== undefined || columns.columnOf.points !== undefined
        ? ['result']
        : []
  return withoutColumns(markVocabulary, columns, new Set(out))
}

/** Parts that a file may be of, by the columns of results that it has, where it does not name one. */
export function partsOfFile(parts: readonly Part[], { columnOf }: MarkColumns): readonly Part[] {
  if (columnOf.correct !== undefined) return parts.filter(({ unit }) => unit === 'correct')
  return columnOf.points === undefined ? parts : parts.filter(({ unit }) => unit === 'points')
}
