import { z } from 'zod'
import { endLetters } from '../rules/script-codes.ts'
import { reading, writing } from './base.ts'
import { grouped, hundredthsSchema, idSchema, writeFields } from './values.ts'

/** Which marking of a paper (lần chấm): by the first examiner, the second, or the third. */
export const markerSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Marker = z.infer<typeof markerSchema>

const typingSchema = z.object({
  /** 1 or 2 (lần nhập). */
  typing: z.int(),
  userName: z.string(),
  own: z.boolean(),
  /** Scripts of which every value is keyed. */
  keyed: z.int(),
  done: z.boolean(),
})
export type Typing = z.infer<typeof typingSchema>

const markingSchema = z.object({
  marker: markerSchema,
  /** Scripts to key: all of the bag; of the third marking those that need one. */
  scripts: z.int(),
  typings: z.array(typingSchema),
  /** Values that the two typings have differently and nobody settled yet; null until both are done. */
  differences: z.int().nullable(),
  locked: z.boolean(),
})

export const keyedBagSchema = z.object({
  id: idSchema,
  partId: idSchema,
  partTitle: z.string(),
  number: z.int(),
  postCode: z.string().nullable(),
  scripts: z.int(),
  sheets: z.int(),
  /** 'marking': a marking is not locked; 'deciding': a script waits for the head of the marking board; 'finished': every script has its official mark. */
  progress: z.enum(['marking', 'deciding', 'finished']),
  /** First and second marking, and a third where scripts need one. */
  markings: z.array(markingSchema),
})
export type KeyedBag = z.infer<typeof keyedBagSchema>

/** A value of the marking sheet (phiếu chấm): a question by its number from 1, 0: the total. In hundredths. */
const keyedValueSchema = z.object({ question: z.int().min(0).max(50), value: hundredthsSchema })
export type KeyedValue = z.infer<typeof keyedValueSchema>

const keyedRowSchema = z.object({
  scriptId: z.string(),
  code: z.string(),
  position: z.int(),
  /** What the caller keyed; nobody else's values are ever in here. */
  values: grouped(z.array(keyedValueSchema), 'marks'),
})
export type KeyedRow = z.infer<typeof keyedRowSchema>

const questionSchema = z.object({ number: z.int(), maximum: hundredthsSchema })

const countedSchema = z.object({ scripts: z.int(), sheets: z.int() })

const countFindingSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['presentDiffers', 'codedScriptsDiffer', 'codedSheetsDiffer']), found: z.int(), expected: z.int() }),
  z.object({ code: z.enum(['markedScriptsDiffer', 'markedSheetsDiffer', 'keyedDiffers', 'keyingOpen']), marker: z.int(), found: z.int(), expected: z.int() }),
])

const countedLineSchema = z.object({
  /** A bag by its number, a post by its code, or the whole paper. */
  of: z.object({ kind: z.enum(['bag', 'post', 'paper']), name: z.string() }),
  /** From the closed lists of the rooms; null of a bag: who lies in it is under seal. */
  present: z.int().nullable(),
  /** Of the present: who handed in nothing, by minutes. */
  nothing: z.int().nullable(),
  handedIn: countedSchema.nullable(),
  coded: countedSchema,
  /** First and second marking. */
  markings: z.array(z.object({ marker: z.int(), keyedTwice: z.int(), locked: countedSchema.nullable() })),
  findings: z.array(countFindingSchema),
})
export type CountedLine = z.infer<typeof countedLineSchema>

const countedPaperSchema = z.object({ partId: idSchema, partTitle: z.string(), lines: z.array(countedLineSchema) })
export type CountedPaper = z.infer<typeof countedPaperSchema>

/** Why values were not taken. */
export const keyingRefusals = [
  'notTaken', 'thirdTypist', 'earlierOpen', 'laterBegun', 'locked', 'bothDone', 'otherScript', 'unknownScript', 'aboveMaximum', 'missing', 'unknownQuestion', 'sumDiffers',
  'notAllKeyed', 'notDone', 'ownTyping', 'differencesOpen', 'scriptsDiffer', 'sheetsDiffer', 'noDifference', 'marksKeyed', 'questionsSum', 'presentDiffers', 'codedScriptsDiffer', 'codedSheetsDiffer',
] as const
export type KeyingRefusalCode = (typeof keyingRefusals)[number]

const refusalSchema = z.object({
  code: z.enum(keyingRefusals),
  /** Code of the script it is about; null: of none. */
  script: z.string().nullable(),
  question: z.int().nullable(),
  /** What stands against each other: the sum and the total, counted and written, hundredths where they are points. */
  found: z.int().nullable(),
  expected: z.int().nullable(),
})
export type KeyingRefusal = z.infer<typeof refusalSchema>

const refused = { KEYING_REFUSED: { data: refusalSchema } } as const

const marking = { examId: idSchema, bagId: idSchema, marker: markerSchema }
const again = { none: 'Gõ lại điểm của bài ấy trước khi khóa túi; điểm đã gõ vẫn còn trong lịch sử.' } as const

/** Marks by code, keyed twice by two people who see nothing of each other (TT 22/2025 Quy chế Đ.15–16). */
export const keying = {
  bags: reading('Xem việc nhập điểm theo phách', 'scripts.read').input(z.object({ examId: idSchema })).output(z.array(keyedBagSchema)),
  /** Present, handed in, coded, marked and keyed, side by side, in scripts and in sheets; no name and no mark is in it. */
  counts: reading('Xem kiểm đếm bài thi', 'scripts.read').input(z.object({ examId: idSchema })).output(z.array(countedPaperSchema)),
  /** The caller's own typing of a bag: codes, and the values that the caller keyed. */
  sheet: reading('Xem phiếu nhập điểm theo phách', 'keying.enter')
    .errors(refused)
    .input(z.object(marking))
    .output(z.object({ typing: z.int(), done: z.boolean(), closed: z.boolean(), maximum: hundredthsSchema, questions: z.array(questionSchema), rows: z.array(keyedRowSchema) })),
  /** Takes the first or second typing of a marking, whichever is free. */
  take: writing('Nhận nhập điểm một túi', 'keying.enter', { none: 'Người nhập đã nhận túi.' }).errors(refused).input(z.object({ ...marking, ...writeFields })).output(z.object({ typing: z.int() })),
  /** Values of one script. `ending`: the last letters of the code on the script in hand. */
  enter: writing('Nhập điểm một bài', 'keying.enter', again)
    .errors(refused)
    .input(z.object({ ...marking, scriptId: z.string().min(1).max(40), ending: z.string().trim().length(endLetters), values: z.array(keyedValueSchema).min(1).max(51), ...writeFields }))
    .output(z.object({ keyed: z.int() })),
  finish: writing('Nhập xong một túi', 'keying.enter', { none: 'Người nhập đã báo xong.' }).errors(refused).input(z.object({ ...marking, ...writeFields })).output(z.object({})),
  /** Values that the two typings have differently, both of them, and what the third person settled. */
  differences: reading('Đối chiếu hai lần nhập', 'keying.settle')
    .errors(refused)
    .input(z.object(marking))
    .output(
      z.array(
        z.object({
          scriptId: z.string(),
          code: z.string(),
          position: z.int(),
          question: z.int(),
          maximum: hundredthsSchema,
          first: grouped(hundredthsSchema.nullable(), 'marks'),
          second: grouped(hundredthsSchema.nullable(), 'marks'),
          settled: grouped(hundredthsSchema.nullable(), 'marks'),
        }),
      ),
    ),
  /** The value as it stands on the paper, keyed by a third person. */
  settle: writing('Chốt điểm theo bài giấy', 'keying.settle', again)
    .errors(refused)
    .input(z.object({ ...marking, scriptId: z.string().min(1).max(40), ...keyedValueSchema.shape, ...writeFields }))
    .output(z.object({ open: z.int() })),
  /** Closes a marking of a bag, when everything is keyed twice, settled and counted. */
  lock: writing('Khóa một lần chấm của túi', 'keying.settle', { none: 'Túi đã khóa; điểm chỉ còn sửa bằng biên bản.' })
    .errors(refused)
    .input(z.object({ ...marking, scripts: z.int().min(0).max(10_000), sheets: z.int().min(0).max(100_000), ...writeFields }))
    .output(z.object({})),
  questions: reading('Xem các câu của bài viết', 'scripts.read')
    .input(z.object({ examId: idSchema, partId: idSchema }))
    .output(z.object({ maximum: hundredthsSchema, questions: z.array(questionSchema), keyed: z.boolean() })),
  /** Questions of the paper with their points; [] where the marking sheet has a total only. */
  setQuestions: writing('Ghi các câu của bài viết', 'exams.write', 'audit')
    .errors(refused)
    .input(z.object({ examId: idSchema, partId: idSchema, maxima: z.array(hundredthsSchema.min(1)).max(50), ...writeFields }))
    .output(z.object({})),
}
