import type { DocumentFormat, DocumentKind, DocumentOptions, DocumentState } from '../../../shared/contract/documents.ts'
import { examSteps, papersOfStep } from '../../../shared/contract/exam-steps.ts'
import { layoutValues } from '../../../shared/documents/layout-values.ts'
import type { SourceGrade } from '../../../shared/documents/layout-values.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { blockedListWords } from '../../../shared/words/blocked-lists.ts'
import { examStepTitle, issuedWords, shortDay } from '../../../shared/words/exam-steps.ts'
import type { ExamPageId } from '../../components/navigation.ts'
import type { BadgeState } from '../../components/state-badge.tsx'
import { dayOf } from '../../components/today.ts'

interface Choice<Value> {
  readonly value: Value
  readonly label: string
}

export const layoutChoices: readonly Choice<DocumentOptions['layout']>[] = [
  { value: 'party', label: 'Văn bản Đảng' },
  { value: 'state', label: 'Nhà nước' },
]

export const authorityChoices: readonly Choice<DocumentOptions['authority']>[] = [
  { value: 'none', label: 'không ghi' },
  { value: 'T/M', label: 'T/M' },
  { value: 'K/T', label: 'K/T' },
  { value: 'TL', label: 'TL' },
]

export const orientationChoices: readonly Choice<DocumentOptions['orientation']>[] = [
  { value: 'portrait', label: 'Dọc' },
  { value: 'landscape', label: 'Ngang' },
]

export const fontSizeChoices: readonly Choice<string>[] = ['12', '13', '14'].map((size) => ({ value: size, label: size }))

/** Lists by the step of the exam that brings them forth. */
export const papersOfSteps: readonly { readonly title: string; readonly kinds: readonly DocumentKind[] }[] = examSteps.flatMap((step) =>
  papersOfStep[step].length === 0 ? [] : [{ title: examStepTitle(step), kinds: papersOfStep[step] }],
)

/** Why a list names nobody, and where that is changed. */
export const emptyWords: Readonly<Record<DocumentKind, { readonly sentence: string; readonly step: ExamPageId; readonly action: string }>> = {
  receipts: { sentence: 'Chưa ghi nhận hồ sơ của thí sinh nào.', step: 'candidates', action: 'Tiếp nhận hồ sơ' },
  feeList: { sentence: 'Chưa ghi thí sinh nào nộp phí.', step: 'candidates', action: 'Tiếp nhận hồ sơ' },
  eligibleCandidates: { sentence: 'Chưa có thí sinh nào được xét là đủ điều kiện.', step: 'eligibility', action: 'Xét điều kiện' },
  ineligibleCandidates: { sentence: 'Không có thí sinh nào bị xét là không đủ điều kiện.', step: 'eligibility', action: 'Xem xét điều kiện' },
  numberedCandidates: { sentence: 'Chưa thí sinh nào có số báo danh.', step: 'rooms', action: 'Đánh số báo danh' },
  roomCandidates: { sentence: 'Chưa thí sinh nào được xếp phòng.', step: 'rooms', action: 'Chia phòng thi' },
  roomMap: { sentence: 'Chưa thí sinh nào được xếp phòng.', step: 'rooms', action: 'Chia phòng thi' },
  deskCards: { sentence: 'Chưa thí sinh nào được xếp phòng.', step: 'rooms', action: 'Chia phòng thi' },
  callList: { sentence: 'Chưa thí sinh nào được xếp phòng.', step: 'rooms', action: 'Chia phòng thi' },
  unplacedCandidates: { sentence: 'Mọi thí sinh đã có chỗ ngồi, không còn ai ở danh sách này.', step: 'rooms', action: 'Xem phòng thi' },
  seatDraw: { sentence: 'Chưa bốc thăm phòng của phần thi nào.', step: 'rooms', action: 'Bốc thăm phòng thi' },
  invigilatorDraw: { sentence: 'Chưa bốc thăm giám thị của ca thi nào.', step: 'invigilators', action: 'Phân công giám thị' },
  invigilatorList: { sentence: 'Chưa bốc thăm giám thị của ca thi nào.', step: 'invigilators', action: 'Phân công giám thị' },
  roomMinutes: { sentence: 'Chưa chốt điểm danh phòng nào.', step: 'attendance', action: 'Điểm danh' },
  interviewDraw: { sentence: 'Chưa bốc thăm thứ tự của phòng nào.', step: 'interviews', action: 'Bốc thăm thứ tự' },
  interviewOrder: { sentence: 'Chưa bốc thăm thứ tự của phòng nào.', step: 'interviews', action: 'Bốc thăm thứ tự' },
  scriptBags: { sentence: 'Chưa làm phách bài thi nào.', step: 'attendance', action: 'Xem coi thi' },
  agreedMarks: { sentence: 'Chưa có bài nào ghi điểm thống nhất. Trưởng ban chấm thi ghi ở bước Nhập điểm theo phách.', step: 'keying', action: 'Xem các túi bài' },
  bagMarks: { sentence: 'Chưa túi nào đủ điểm chính thức.', step: 'keying', action: 'Xem các túi bài' },
  answerSheets: { sentence: 'Chưa phòng nào khóa phiếu trả lời trắc nghiệm. Phòng thi trên giấy nhập ở bước Nhập điểm, trang Phiếu trắc nghiệm.', step: 'marks', action: 'Xem bảng điểm' },
  checkDraw: { sentence: 'Chưa bốc thăm bài chấm kiểm tra.', step: 'keying', action: 'Xem chấm kiểm tra' },
  checkMarks: { sentence: 'Chưa bốc thăm bài chấm kiểm tra.', step: 'keying', action: 'Xem chấm kiểm tra' },
  scoreSummary: { sentence: 'Chưa có thí sinh nào để tổng hợp điểm.', step: 'candidates', action: 'Tiếp nhận hồ sơ' },
  successfulCandidates: { sentence: 'Chưa có ai trúng tuyển, nên danh sách trúng tuyển chưa có người.', step: 'results', action: 'Xem kết quả' },
  reasonSheets: { sentence: 'Chưa có thí sinh nào được xét, nên chưa có phiếu.', step: 'candidates', action: 'Tiếp nhận hồ sơ' },
  regimeComparison: { sentence: 'Kỳ thi áp dụng nguyên quy chế: chưa giá trị nào được thay hoặc xác nhận.', step: 'plan', action: 'Xem kế hoạch, quy chế' },
  councilMembers: { sentence: 'Chưa có ai trong hội đồng và các ban.', step: 'plan', action: 'Xem kế hoạch, hội đồng' },
  examCalendar: { sentence: 'Quy chế của kỳ thi này không đặt thời hạn nào.', step: 'plan', action: 'Xem kế hoạch' },
}

/** The step that takes away what keeps a list from going out. */
export function stepOfGap({ code }: NonNullable<DocumentState['blocked']>): ExamPageId {
  if (code === 'undecided') return 'eligibility'
  return code === 'watchesMissing' || code === 'watchesBarred' ? 'invigilators' : 'rooms'
}

/** A state in words, with the badge that goes with it. */
export interface StateWords {
  readonly state: BadgeState
  readonly words: string
}

/** Where a list stands, most pressing first: what blocks it, whether it is approved, whether it went out. */
export function stateWords({ blocked, issued, approved, kind, people }: DocumentState): StateWords {
  if (blocked !== null) return { state: 'missing', words: blockedListWords(blocked) }
  if (kind === 'unplacedCandidates' && people === 0) return { state: 'approved', words: 'mọi người đã có chỗ' }
  if (approved !== null && !approved.current) return { state: 'missing', words: 'khác bản đã duyệt' }
  const out = issued === null ? null : `${issuedWords[issued.how]} ${shortDay(dayOf(new Date(issued.at)))}`
  if (out !== null && issued?.current === false) return { state: 'missing', words: `${out} · khác bản hiện nay` }
  if (approved !== null) return { state: 'approved', words: `Đã duyệt ${formatDay(approved.date)}` }
  return out === null ? { state: 'draft', words: 'Chưa in' } : { state: 'locked', words: out }
}

/** Papers on which somebody stands once for each sitting. */
const countedPerSitting: readonly DocumentKind[] = ['roomCandidates', 'roomMap', 'callList', 'unplacedCandidates', 'seatDraw', 'invigilatorDraw', 'invigilatorList', 'roomMinutes', 'interviewDraw', 'interviewOrder']

/** Whom a list counts: people, or places of people where somebody may be on it once for each part. */
export function peopleWords({ kind, people }: Pick<DocumentState, 'kind' | 'people'>): string {
  const many = people.toLocaleString('vi-VN')
  if (kind === 'regimeComparison') return `${many} giá trị`
  if (kind === 'examCalendar') return `${many} mốc`
  if (papersOfStep.keying.includes(kind) || papersOfStep.coding.includes(kind)) return `${many} bài`
  if (kind === 'answerSheets') return `${many} phiếu`
  if (kind === 'receipts') return `${many} giấy`
  if (kind === 'reasonSheets') return `${many} phiếu`
  if (kind === 'deskCards') return `${many} thẻ`
  return countedPerSitting.includes(kind) ? `${many} lượt người` : `${many} người`
}

/** Buttons of the formats, in the order in which they stand. */
export const formatButtons: readonly { readonly format: DocumentFormat; readonly label: string; readonly keys: string | null }[] = [
  { format: 'pdf', label: 'PDF', keys: 'Ctrl+S' },
  { format: 'docx', label: 'Word', keys: null },
  { format: 'xlsx', label: 'Excel', keys: 'Ctrl+E' },
]

/** A file by its name and the folder around it; the rest of the path helps nobody. */
export function placeWords(path: string): string {
  const [file = path, folder = ''] = path.split(/[\\/]/u).toReversed()
  return folder === '' ? file : `${file}, thư mục ${folder}`
}

/** A kind of value of the layout, the paper it comes from, and whether it was compared with the original. */
export interface LayoutSource {
  readonly what: string
  readonly source: string
  readonly checked: boolean
}

function isChecked(grade: SourceGrade): boolean {
  return grade === 'A' || grade === 'B'
}

/** Sources of the margins and of the letters of the head; one line where they have the same. */
export function layoutSources(layout: DocumentOptions['layout'], orientation: DocumentOptions['orientation']): readonly LayoutSource[] {
  const values = layoutValues[layout]
  const styles = [...values.banner.map(({ style }) => style), values.superior, values.issuer, values.placeAndDate, values.title, values.subtitle, values.authority, values.signerName]
  const margins = sourceOf('Lề', values.margins[orientation])
  const letters = sourceOf('Cỡ chữ', styles.find(({ grade }) => !isChecked(grade)) ?? values.title)
  if (margins.source !== letters.source || margins.checked !== letters.checked) return [margins, letters]
  return [{ ...margins, what: 'Lề, cỡ chữ' }]
}

function sourceOf(what: string, { source, grade }: { readonly source: string; readonly grade: SourceGrade }): LayoutSource {
  return { what, source, checked: isChecked(grade) }
}
