/** What can be wrong with a row of an imported list; the sentences are in shared/words/import-problems.ts. */

/** Codes of problems of a list of candidates, in the order in which a page groups them. */
const candidateProblemCodes = [
  'nameMissing',
  'nameWithDigits',
  'nameWithSymbols',
  'birthDateMissing',
  'birthDateImpossible',
  'birthDateFormat',
  'birthDateCentury',
  'birthDateLater',
  'birthDateWithTime',
  'birthDateInBoth',
  'datesMixed',
  'sexMissing',
  'sexUnknown',
  'identityMissing',
  'identityRounded',
  'identityNotDigits',
  'identityLength',
  'identityOldCard',
  'identityRepeated',
  'identityInExam',
  'postMissing',
  'postUnknown',
  'postAmbiguous',
  'ethnicGroupUnknown',
  'ethnicGroupAmbiguous',
  'priorityUnknown',
  'priorityAmbiguous',
  'cellError',
  'formulaWithoutValue',
  'legacyFont',
  'textTooLong',
  'sameNameAndBirth',
  'personInExam',
  'identityZerosRestored',
  'identityProvince',
  'identityOtherSex',
  'identityOtherBirthYear',
  'postOtherName',
  'postOtherAgency',
  'ethnicGroupByOtherName',
  'priorityNotMinority',
  'phoneZeroRestored',
  'valueTidied',
] as const

/** Codes of problems of a file of results (mark-rows.ts), in the order in which a page groups them. */
const markProblemCodes = [
  'numberMissing',
  'numberUnknown',
  'numberWithdrawn',
  'numberRepeated',
  'nameOther',
  'candidateIneligible',
  'partMissing',
  'partUnknown',
  'partNotHeld',
  'partNotSat',
  'partNotDue',
  'partCoded',
  'partBySheets',
  'partOnPaper',
  'resultMissing',
  'resultText',
  'resultAsDate',
  'resultPercent',
  'resultNegative',
  'resultDecimals',
  'resultNotWhole',
  'resultAboveMaximum',
  'resultOtherTotal',
  'resultOtherUnit',
  'notedAbsent',
  'notedPresent',
  'markDiffers',
  'numberZerosRestored',
] as const
export type MarkProblemCode = (typeof markProblemCodes)[number]

export const importProblemCodes = [...candidateProblemCodes, ...markProblemCodes] as const
export type ImportProblemCode = (typeof importProblemCodes)[number]

/** Problems that the reader mended by itself: shown beside the value that was taken, in the fact `taken`. */
const mends: ReadonlySet<string> = new Set<ImportProblemCode>(['identityZerosRestored', 'phoneZeroRestored', 'numberZerosRestored', 'valueTidied'])

/** Whether a problem is told only because the value was mended. */
export function isMend(code: string): boolean {
  return mends.has(code)
}

/** Values that the sentence of a problem needs. */
export type ProblemFacts = Readonly<Record<string, string | number | null>>

/** A cell that cannot be taken as it is (error), or that somebody should look at (warning). */
export interface CandidateProblem {
  readonly sheet: string
  /** Row number as Excel shows it. */
  readonly row: number
  /** Column letters; null when the list has no column for it. */
  readonly column: string | null
  /** Heading of the column as it stands in the file. */
  readonly heading: string | null
  /** What the cell shows; empty when it is blank. */
  readonly value: string
  readonly code: ImportProblemCode
  readonly severity: 'error' | 'warning'
  readonly facts: ProblemFacts
}

/** Whether a text is a code of {@link importProblemCodes}. */
export function isImportProblemCode(text: string): text is ImportProblemCode {
  return importProblemCodes.some((code) => code === text)
}
