import type { PlanKind } from '../rules/terms.ts'
import { entryOf, type CodeEntry, type CodeList } from './code-list.ts'

/** A condition to sit, named as it reads in a refusal: what is not met. */
export interface EligibilityCondition extends CodeEntry {
  /** Age in full years that the condition asks for. */
  readonly minimumAge?: number
  /** True where the name says nothing by itself, so that a refusal must say what it is. */
  readonly needsNote?: true
}

/** Conditions of one law (điều kiện đăng ký dự tuyển). */
export interface ConditionList extends CodeList {
  readonly list: 'eligibility-condition'
  readonly kinds: readonly PlanKind[]
  /** First day on which a plan approved is judged by these; null for all days before the next list. */
  readonly from: string | null
  readonly entries: readonly EligibilityCondition[]
}

const publicService = 'Luật 80/2025/QH15'
const publicEmployees2010 = 'Luật Viên chức 2010 Đ.22, NĐ 115/2020 Đ.5'

const other: EligibilityCondition = { ...entry('other', 'Lý do khác'), needsNote: true }

/** Luật Cán bộ, công chức 80/2025/QH15 Đ.19, with what the decree asks of the form itself. */
const civilServant2025: readonly EligibilityCondition[] = [
  entry('nationality', 'Không có một quốc tịch là quốc tịch Việt Nam', `${publicService} Đ.19 k.1`),
  entry('residence', 'Không cư trú tại Việt Nam', `${publicService} Đ.19 k.1`),
  { ...entry('age', 'Chưa đủ 18 tuổi', `${publicService} Đ.19 k.1`), minimumAge: 18 },
  entry('character', 'Phẩm chất chính trị, đạo đức chưa tốt', `${publicService} Đ.19 k.1`),
  entry('clearHistory', 'Lý lịch chưa rõ ràng', `${publicService} Đ.19 k.1`),
  entry('health', 'Không đủ sức khỏe', `${publicService} Đ.19 k.1`),
  entry('diploma', 'Văn bằng, chuyên ngành không đúng yêu cầu của vị trí', `${publicService} Đ.19 k.1, NĐ 170/2025 Đ.3 k.2`),
  entry('postCondition', 'Chưa đạt điều kiện khác của vị trí', `${publicService} Đ.19 k.1, NĐ 170/2025 Đ.4`),
  entry('leadershipStandard', 'Chưa đủ tiêu chuẩn bổ nhiệm vào vị trí lãnh đạo, quản lý đã đăng ký', `${publicService} Đ.19 k.2`),
  entry('civilCapacity', 'Mất, bị hạn chế năng lực hành vi dân sự, hoặc khó khăn trong nhận thức, làm chủ hành vi', `${publicService} Đ.19 k.3`),
  entry('prosecution', 'Đang bị truy cứu trách nhiệm hình sự', `${publicService} Đ.19 k.3`),
  entry('criminalRecord', 'Đang chấp hành án hình sự, hoặc chấp hành xong mà chưa được xóa án tích', `${publicService} Đ.19 k.3`),
  entry('compulsoryMeasure', 'Đang bị đưa vào cơ sở cai nghiện bắt buộc hoặc cơ sở giáo dục bắt buộc', `${publicService} Đ.19 k.3`),
  entry('falseForm', 'Gian lận trong phiếu hoặc văn bằng ở lần tuyển dụng ngay trước', 'NĐ 170/2025 Đ.18 k.3 (trước 01/8/2026: k.2)'),
  entry('lateForm', 'Phiếu đăng ký nộp sau hạn', 'NĐ 170/2025 Đ.15 k.4'),
  entry('unsignedForm', 'Phiếu đăng ký chưa ký', 'NĐ 170/2025 Mẫu 01'),
  entry('incompleteForm', 'Phiếu đăng ký khai thiếu', 'NĐ 170/2025 Mẫu 01'),
  entry('missingPaper', 'Thiếu giấy tờ mà thông báo tuyển dụng yêu cầu'),
  other,
]

/** Luật Viên chức 2010 Đ.22; NĐ 115/2020 Đ.5, 14. */
const publicEmployee2010: readonly EligibilityCondition[] = [
  entry('nationality', 'Không có quốc tịch Việt Nam', publicEmployees2010),
  entry('residence', 'Không cư trú tại Việt Nam', publicEmployees2010),
  { ...entry('age', 'Chưa đủ 18 tuổi', publicEmployees2010), minimumAge: 18 },
  entry('clearHistory', 'Lý lịch chưa rõ ràng', publicEmployees2010),
  entry('diploma', 'Không có văn bằng, chứng chỉ hành nghề hoặc năng khiếu, kỹ năng hợp với vị trí', publicEmployees2010),
  entry('health', 'Không đủ sức khỏe', publicEmployees2010),
  entry('postCondition', 'Chưa đạt điều kiện khác của vị trí', publicEmployees2010),
  entry('civilCapacity', 'Mất hoặc bị hạn chế năng lực hành vi dân sự', publicEmployees2010),
  entry('prosecution', 'Đang bị truy cứu trách nhiệm hình sự', publicEmployees2010),
  entry('criminalRecord', 'Đang chấp hành án hình sự', publicEmployees2010),
  entry('compulsoryMeasure', 'Đang bị áp dụng biện pháp đưa vào cơ sở bắt buộc', publicEmployees2010),
  entry('lateForm', 'Phiếu đăng ký nộp sau hạn', 'NĐ 115/2020 Đ.14 k.5'),
  entry('unsignedForm', 'Phiếu đăng ký chưa ký'),
  entry('incompleteForm', 'Phiếu đăng ký khai thiếu'),
  entry('missingPaper', 'Thiếu giấy tờ mà thông báo tuyển dụng yêu cầu'),
  other,
]

/** Công văn 2424/BNV-CCVC; what one province alone asked is not confirmed: each exam follows its own scheme. */
const leadership: readonly EligibilityCondition[] = [
  entry('postCondition', 'Chưa đủ tiêu chuẩn của chức danh dự tuyển', 'CV 2424/BNV-CCVC'),
  entry('firstAppointment', 'Không thuộc trường hợp bổ nhiệm lần đầu', 'CV 2424/BNV-CCVC'),
  entry('planning', 'Không trong quy hoạch và không được giới thiệu dự tuyển'),
  entry('experience', 'Chưa đủ thời gian công tác trong lĩnh vực'),
  entry('lateForm', 'Hồ sơ nộp sau hạn'),
  entry('unsignedForm', 'Đơn dự tuyển chưa ký'),
  entry('incompleteForm', 'Hồ sơ khai thiếu'),
  entry('missingPaper', 'Thiếu giấy tờ mà thông báo yêu cầu'),
  other,
]

/** Every list of conditions, those of one kind of exam from the earliest to the latest. */
export const eligibilityConditions: readonly ConditionList[] = [
  list('law-22-2008', ['civilServant'], null, 'Luật Cán bộ, công chức 22/2008/QH12 (chưa đối chiếu)', unconfirmed(civilServant2025)),
  list('law-80-2025', ['civilServant'], '2025-07-01', 'Luật Cán bộ, công chức 80/2025/QH15 Đ.19; NĐ 170/2025/NĐ-CP Đ.3, 4, 15, 18 và Mẫu 01', civilServant2025),
  list('law-58-2010', ['publicEmployee', 'teacher'], null, 'Luật Viên chức 58/2010/QH12 Đ.22; NĐ 115/2020/NĐ-CP Đ.5, 14', publicEmployee2010),
  list('law-129-2025', ['publicEmployee', 'teacher'], '2026-07-01', 'Luật Viên chức 129/2025/QH15 (chưa đối chiếu)', unconfirmed(publicEmployee2010)),
  list('leadership', ['leadership'], null, 'Công văn 2424/BNV-CCVC ngày 09/5/2017; đề án của từng kỳ thi', leadership),
]

/** Conditions that an exam is judged by: those of its kind in force when its plan was approved. */
export function conditionsOf(kind: PlanKind, planApproved: string): ConditionList {
  const found = eligibilityConditions.findLast(({ kinds, from }) => kinds.includes(kind) && (from === null || from <= planApproved))
  if (found === undefined) throw new RangeError(`No conditions for ${kind}`)
  return found
}

/** Condition of a refusal by the id it is stored with. */
export function findCondition(id: string): EligibilityCondition | null {
  return entryOf(eligibilityConditions, id)
}

/** An entry without an article is one that no source read here confirms; "other" rests on none. */
function entry(code: string, name: string, article?: string): EligibilityCondition {
  const status = article === undefined && code !== 'other' ? 'unconfirmed' : 'confirmed'
  return { code, name, from: null, to: null, status, ...(article === undefined ? {} : { article }) }
}

function list(version: string, kinds: readonly PlanKind[], from: string | null, source: string, entries: readonly EligibilityCondition[]): ConditionList {
  return { list: 'eligibility-condition', version, kinds, from, source, entries }
}

/** The same conditions where the text of the law was not read. */
function unconfirmed(entries: readonly EligibilityCondition[]): readonly EligibilityCondition[] {
  return entries.map(({ article: _, ...rest }) => (rest.needsNote ? rest : { ...rest, status: 'unconfirmed' }))
}
