import { sourced, type Grade, type RegimeCopy, type Sourced } from './regime.ts'
import type { HouseRulesId, RegimeId } from './terms.ts'

/** The council, the boards that it may set up, and the supervision board, in the order of the law. */
export const boards = [
  'council',
  'formCheck',
  'questions',
  'invigilation',
  'codes',
  'marking',
  'appealMarking',
  'interview',
  'oral',
  'scheme',
  'skillsTest',
  'secretariat',
  'supervision',
] as const
export type Board = (typeof boards)[number]

/** What somebody does on the council or on a board. */
export const boardFunctions = ['chair', 'viceChair', 'memberSecretary', 'head', 'deputyHead', 'member', 'invigilator', 'technician', 'secretary'] as const
export type BoardFunction = (typeof boardFunctions)[number]

/** Declared facts of a member that bar from the council and from every board. */
export const memberBars = ['underDiscipline', 'corruption', 'personnelDiscipline'] as const
export type MemberBar = (typeof memberBars)[number]

const ofBoard: readonly BoardFunction[] = ['head', 'deputyHead', 'member', 'secretary']

/** NĐ 170/2025 Đ.8 names those of the council, TT 22/2025 Quy chế Đ.11 invigilators and technicians, Đ.23 those of the supervision board. */
const functions: Partial<Readonly<Record<Board, readonly BoardFunction[]>>> = {
  council: ['chair', 'viceChair', 'memberSecretary', 'member'],
  invigilation: ['head', 'deputyHead', 'member', 'invigilator', 'technician', 'secretary'],
  secretariat: ['head', 'deputyHead', 'member'],
}

/** Functions of a board, the highest first. */
export function functionsOf(board: Board): readonly BoardFunction[] {
  return functions[board] ?? ofBoard
}

/** Functions that only one person of a board holds. */
export const heldByOne: readonly BoardFunction[] = ['chair', 'memberSecretary', 'head']

/** Whether a function leads the board: whoever has it sits on no other board (TT 22/2025 Quy chế Đ.5 k.4 c). */
export const leads = (one: BoardFunction) => one === 'head' || one === 'deputyHead'

/** What a regulation says of the council and its boards. */
export interface CouncilRules {
  /** How many members the council may have; null: the scheme of the exam says it. */
  readonly sizes: Sourced<readonly number[]> | null
  /** Functions that the council must have. */
  readonly needs: readonly BoardFunction[]
  /** Boards that it may set up, in the order of the law. */
  readonly boards: Sourced<readonly Board[]>
}

/** What the house rules say of boards. */
export interface BoardHouseRules {
  /** The supervision board: compulsory, and out of the council and of every board. */
  readonly supervision: Sourced<true>
  /** No two boards whose work follows one another or needs secrecy; whoever leads one sits on no other. */
  readonly oneAfterAnother: Sourced<true>
}

const served = ['chair', 'viceChair', 'memberSecretary'] as const
const common: readonly Board[] = ['formCheck', 'questions', 'invigilation', 'codes', 'marking', 'appealMarking']
const ofCivilServants: readonly Board[] = [...common, 'interview', 'oral', 'scheme', 'secretariat']
const ofEmployees: readonly Board[] = [...common, 'skillsTest', 'secretariat']

function rules(own: readonly Board[], article: string, grade: Grade): CouncilRules {
  return { sizes: sourced([5, 7], article, grade), needs: served, boards: sourced(own, article, grade) }
}

const nd138 = rules(ofCivilServants, 'NĐ 138/2020', 'UNCONFIRMED')
const nd170 = rules(ofCivilServants, 'NĐ 170/2025 Đ.8', 'A')
const nd115 = rules(ofEmployees, 'NĐ 115/2020 Đ.8', 'A')

/** The council by regulation. NĐ 116/2024, NĐ 300/2026 and NĐ 85/2023 left it as it was; what was not read is proposed from the nearest one. */
const councilRules: Readonly<Record<RegimeId, CouncilRules>> = {
  'nd138-2020': nd138,
  'nd138-2020+nd116-2024': nd138,
  'nd170-2025': nd170,
  'nd170-2025+nd300-2026': nd170,
  'nd115-2020': nd115,
  'nd115-2020+nd85-2023': nd115,
  'nd259-2026': rules(ofEmployees, 'NĐ 259/2026', 'UNCONFIRMED'),
  'nd93-2026': rules(ofEmployees, 'NĐ 93/2026 Đ.9 k.1', 'UNCONFIRMED'),
  'leadership-scheme': { sizes: null, needs: ['chair'], boards: sourced([...common, 'scheme', 'secretariat'], 'Đề án thi tuyển', 'UNCONFIRMED') },
}

function house(supervision: string, oneAfterAnother: string, grade: Grade): BoardHouseRules {
  return { supervision: sourced(true, supervision, grade), oneAfterAnother: sourced(true, oneAfterAnother, grade) }
}

/** The quy chế of TT 6/2020 and of TT 001/2025 were not read: proposed from TT 22/2025. */
const boardHouseRules: Readonly<Record<HouseRulesId, BoardHouseRules>> = {
  'tt6-2020': house('TT 6/2020 Quy chế', 'TT 6/2020 Quy chế', 'UNCONFIRMED'),
  'tt001-2025': house('TT 001/2025 Quy chế', 'TT 001/2025 Quy chế', 'UNCONFIRMED'),
  'tt22-2025': house('TT 22/2025 Quy chế Đ.23', 'TT 22/2025 Quy chế Đ.5 k.4 c', 'A'),
}

/** What an exam's regulations say of its council and boards. */
export interface BoardRules extends CouncilRules, BoardHouseRules {
  /** Who may not sit because of kinship or discipline; null where the regulation names nobody. */
  readonly bars: Sourced<true> | null
}

/** The rules of an exam, by its copy of the regulations. */
export function boardRulesOf({ regime, houseRules }: RegimeCopy): BoardRules {
  const { kinship } = regime.articles
  return { ...councilRules[regime.id], ...boardHouseRules[houseRules.id], bars: kinship === null ? null : sourced(true, kinship, regime.textGrade) }
}

/** Where a board of an exam stands; null: its regulations do not know it. */
export function sourceOfBoard({ boards: own, supervision }: BoardRules, board: Board): Pick<Sourced<unknown>, 'article' | 'grade'> | null {
  if (board === 'supervision') return supervision
  return board === 'council' || own.value.includes(board) ? own : null
}
