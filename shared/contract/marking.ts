import { z } from 'zod'
import { papers, violations, zeroGrounds } from '../rules/terms.ts'
import { reading, writing } from './base.ts'
import { gradeSchema } from './regimes.ts'
import { daySchema, grouped, hundredthsSchema, idSchema, lineSchema, optionalLineSchema, partialDateSchema, writeFields } from './values.ts'

/** The six states of a mark. A missing mark is never null or 0. */
export const markStates = ['notEntered', 'entered', 'absent', 'exempt', 'suspended', 'cancelled'] as const
export const markStateSchema = z.enum(markStates)
export type MarkState = z.infer<typeof markStateSchema>

export const partKinds = ['general', 'language', 'informatics', 'written', 'interview', 'oral', 'practical', 'scheme'] as const

export const partSchema = z.object({
  id: idSchema,
  kind: z.enum(partKinds),
  round: z.int(),
  title: z.string(),
  /** 'correct': a number of right answers; 'points': on the part's scale. Both are kept in hundredths. */
  unit: z.enum(['correct', 'points']),
  maximum: hundredthsSchema,
})
export type Part = z.infer<typeof partSchema>

/** Why single marks give no mark yet; the codes are those of reasons (shared/rules/reason-schema.ts). */
const openMarkCodes = ['markMissing', 'thirdMarkMissing', 'markersDiffer', 'allMarksDiffer', 'membersDiffer', 'appealThirdMissing', 'appealDiffers'] as const
export const openMarkCodeSchema = z.enum(openMarkCodes)

export const markSchema = z.object({
  partId: idSchema,
  state: markStateSchema,
  /** Hundredths; present only in the state 'entered'. */
  value: hundredthsSchema.nullable(),
  /** Row that is current; null before the first entry. */
  markId: idSchema.nullable(),
  /** How many single marks (markers, members) stand in its place; the value is then what they give so far, null while they give none. */
  single: z.int().default(0),
  /** Why single marks give none; null where they do, and where there are none. */
  open: openMarkCodeSchema.nullable().default(null),
})
export type Mark = z.infer<typeof markSchema>

export const markRowSchema = z.object({
  candidateId: idSchema,
  fullName: z.string(),
  birthDate: grouped(partialDateSchema, 'identity'),
  postCode: z.string(),
  /** Số báo danh as it is printed; null while none is given. */
  number: z.string().nullable(),
  /** One entry per part that this candidate sits, in the order of the exam; others are absent. */
  marks: grouped(z.array(markSchema), 'marks'),
})
export type MarkRow = z.infer<typeof markRowSchema>

const cellFields = {
  candidateId: idSchema,
  partId: idSchema,
  state: markStateSchema,
  value: hundredthsSchema.nullable(),
  /** Mark that the cell showed when it was typed; a newer one refuses the entry as STALE. */
  previousMarkId: idSchema.nullable(),
}

/** Room whose signed list says that somebody was absent or present. */
export const noticePlaceSchema = z.object({ sessionNumber: z.int(), roomNumber: z.int() })
export type NoticePlace = z.infer<typeof noticePlaceSchema>

export const refusedCellSchema = z.object({
  candidateId: idSchema,
  partId: idSchema,
  code: z.enum(['aboveMaximum', 'notWhole', 'partNotSat', 'valueMissing', 'valueNotAllowed', 'exemptOnlyRound1', 'stale', 'hasSingleMarks', 'unknownCandidate', 'ineligible', 'unknownPart', 'coded', 'byMinutes', 'notedAbsent', 'notedPresent', 'notedNothing', 'interviewClosed', 'onPaper']),
  /** Where it was noted, closed or answered, of the last five codes. */
  place: noticePlaceSchema.optional(),
})

/** Single marks of one paper of one candidate: two markers and a third, members of a panel, the appeal board. */
const singleMarkSchema = z.object({
  stage: z.enum(['marking', 'appeal']),
  /** Examiner (giám khảo) 1, 2, 3, or member of the panel. */
  marker: z.int().min(1).max(30),
  /** Piece of a scheme by its place from 1; 0: the whole paper. */
  piece: z.int().min(0).max(20),
  value: hundredthsSchema,
})
export type SingleMark = z.infer<typeof singleMarkSchema>

const ruleOf = <S extends z.ZodType>(value: S) => z.object({ value, article: z.string(), grade: gradeSchema })
const decided = { value: hundredthsSchema, number: z.string(), date: daySchema }

/** The single marks of one paper of one candidate with all that settles them (shared/rules/sheet.ts). Points in hundredths. */
export const markSheetSchema = z.object({
  paper: z.enum(papers),
  /** 'markers': two and a third; 'members': a panel. */
  form: z.enum(['markers', 'members']),
  /** Whether marks of an appeal may be entered once there is a mark: written papers on paper only. */
  appealable: z.boolean(),
  /** Pieces of the scheme; [] where each gives one mark. */
  pieces: z.array(z.object({ id: z.string(), weight: z.int() })),
  /** Who marks in the room of the candidate, by the number of their sheets; [] while nobody was named. */
  panel: z.array(z.object({ marker: z.int(), fullName: z.string() })),
  /** Room that was closed: its marks stay. */
  closed: noticePlaceSchema.nullable(),
  marks: grouped(z.array(singleMarkSchema), 'marks'),
  /** Mark that was entered already settled; null where there is none. */
  score: grouped(hundredthsSchema.nullable(), 'marks'),
  /** What was decided about this paper, oldest first. */
  decisions: grouped(z.array(z.discriminatedUnion('kind', [z.object({ kind: z.literal('marking'), ...decided, agreed: z.boolean().optional() }), z.object({ kind: z.literal('appeal'), ...decided })])), 'marks'),
  rules: z.object({
    values: z.object({
      'marking.averageUpTo': ruleOf(hundredthsSchema),
      'marking.thirdFrom': ruleOf(hundredthsSchema),
      'members.spread': ruleOf(hundredthsSchema.nullable()),
      'appeal.chairFrom': ruleOf(hundredthsSchema),
    }),
    /** Scheme (đề án) of a leadership exam; null where there is none. */
    scheme: z
      .object({
        decision: z.object({ number: z.string(), date: daySchema }),
        pieces: z.array(z.object({ id: z.string(), weight: z.int() })).optional(),
        average: z.enum(['mean', 'trimmed']),
        spread: hundredthsSchema.nullable().optional(),
      })
      .nullable(),
    /** The exam is held by a scheme that was not entered yet: its paper gives no mark. */
    schemeMissing: z.boolean(),
  }),
  /** Before deductions; null while the marks give none. */
  settled: grouped(hundredthsSchema.nullable(), 'marks'),
  /** Hash of the current rows, to be named when the sheet is written. */
  version: z.string(),
})
export type MarkSheet = z.infer<typeof markSheetSchema>

export const sheetRefusalSchema = z.object({
  code: z.enum(['aboveMaximum', 'duplicate', 'thirdWithoutTwo', 'unknownPiece', 'pieceMissing', 'appealNotAllowed', 'tooManyMarkers', 'partNotSat', 'settledMark', 'notPoints', 'schemeMissing', 'coded', 'notOnPanel', 'notedAbsent', 'interviewClosed']),
  /** Where it was noted or closed, of the last two codes. */
  place: noticePlaceSchema.optional(),
})
export type SheetRefusalCode = z.infer<typeof sheetRefusalSchema>['code']

/** How a violation is dealt with (TT 22/2025 Nội quy Đ.2): what is taken off when results are compiled, or no result at all. */
export const violationForms = [...violations, 'suspension', 'cancellation'] as const
export type ViolationForm = (typeof violationForms)[number]
/** What a form makes of the paper where it leaves no result. */
export const stateOfForm: Readonly<Partial<Record<ViolationForm, 'suspended' | 'cancelled'>>> = { suspension: 'suspended', cancellation: 'cancelled' }

const violationFields = {
  candidateId: idSchema,
  partId: idSchema,
  /** Khiển trách, cảnh cáo, đình chỉ thi, hủy kết quả thi: the heaviest in that part. */
  form: z.enum(violationForms).nullable(),
  /** Why the paper counts 0. */
  zero: z.enum(zeroGrounds).nullable(),
  /** Number of the minutes (biên bản). */
  minutes: lineSchema,
  note: optionalLineSchema,
}

const violationSchema = z.object({ ...violationFields, id: idSchema, revision: z.int() })
export type Violation = z.infer<typeof violationSchema>

/** Marks of an exam: append-only rows, one current per cell. */
export const marking = {
  grid: reading('Xem bảng điểm', 'marks.read')
    .input(
      z.object({
        examId: idSchema,
        postId: idSchema.nullable().default(null),
        query: z.string().max(200).default(''),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        parts: z.array(partSchema),
        rows: z.array(markRowSchema),
        found: z.int(),
        /** Whether the exam has numbers (SBD): before that nobody looks for one. */
        numbered: z.boolean(),
        /** Over all candidates who sit: cells that are to be filled, and those that are. */
        progress: z.array(z.object({ partId: idSchema, toEnter: z.int(), entered: z.int() })),
      }),
    ),
  set: writing('Nhập điểm', 'marks.enter', 'audit')
    .errors({ CELLS_REFUSED: { data: z.object({ cells: z.array(refusedCellSchema) }) } })
    .input(z.object({ examId: idSchema, ...cellFields, reason: lineSchema.optional(), ...writeFields }))
    .output(markSchema),
  /** A pasted block: every cell or none. */
  paste: writing('Dán điểm', 'marks.enter', 'audit')
    .errors({ CELLS_REFUSED: { data: z.object({ cells: z.array(refusedCellSchema) }) } })
    .input(z.object({ examId: idSchema, cells: z.array(z.object(cellFields)).min(1).max(5000), ...writeFields }))
    .output(z.object({ marks: z.array(markSchema.extend({ candidateId: idSchema })) })),
  /** The single marks of one paper, and what they give so far. */
  sheet: reading('Xem phiếu chấm', 'marks.read')
    .input(z.object({ examId: idSchema, candidateId: idSchema, partId: idSchema }))
    .errors({ SHEET_REFUSED: { data: sheetRefusalSchema } })
    .output(markSheetSchema),
  /** Writes the single marks of one paper; the settled mark gives way to them. An empty list takes them out. */
  setSheet: writing('Nhập phiếu chấm', 'marks.enter', 'audit')
    .errors({ SHEET_REFUSED: { data: sheetRefusalSchema } })
    .input(z.object({ examId: idSchema, candidateId: idSchema, partId: idSchema, marks: z.array(singleMarkSchema).max(700), version: z.string(), ...writeFields }))
    .output(z.object({ settled: hundredthsSchema.nullable() })),
  violations: reading('Xem vi phạm', 'marks.read')
    .input(z.object({ examId: idSchema }))
    .output(z.array(violationSchema)),
  /** Records or changes what happened in a part; neither form nor zero takes it out. */
  setViolation: writing('Ghi vi phạm', 'results.decide', 'audit')
    .errors({ VIOLATION_REFUSED: { data: z.object({ code: z.enum(['notedAbsent']), place: noticePlaceSchema }) } })
    .input(z.object({ examId: idSchema, ...violationFields, reason: lineSchema.optional(), expectedRevision: z.int().nullable(), ...writeFields }))
    .output(z.object({})),
  /** Every value a cell ever had, newest first. */
  cellHistory: reading('Xem lịch sử điểm', 'marks.read')
    .input(z.object({ examId: idSchema, candidateId: idSchema, partId: idSchema }))
    .output(
      z.array(
        z.object({
          /** Whose mark: 0 the settled one, else the examiner or member; `piece` 0 is the whole paper. */
          stage: z.enum(['marking', 'appeal']),
          marker: z.int(),
          piece: z.int(),
          /** 'notEntered': it was taken out. */
          state: markStateSchema,
          value: grouped(hundredthsSchema.nullable(), 'marks'),
          at: z.string(),
          userName: z.string(),
        }),
      ),
    ),
}
