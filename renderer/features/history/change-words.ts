import { fieldTitle } from '../../../shared/words/input-problems.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { formatPoints } from '../../../shared/text/points.ts'

const tables: Readonly<Record<string, string>> = {
  office: 'Thông tin cơ quan',
  user: 'Người dùng',
  grant: 'Vai trò',
  ground: 'Căn cứ',
  organization: 'Tổ chức',
  organizationVersion: 'Dòng lịch sử của tổ chức',
  exam: 'Kỳ thi',
  round: 'Vòng thi',
  part: 'Phần thi',
  post: 'Vị trí',
  examDecision: 'Quyết định',
  candidateImport: 'Lần nhập Excel',
  candidate: 'Thí sinh',
  candidatePriority: 'Ưu tiên của thí sinh',
  mark: 'Điểm',
}

const fields: Readonly<Record<string, string>> = {
  layout: 'Cách trình bày',
  regime: 'Quy chế thi',
  houseRules: 'Nội quy thi',
  withdrawnReason: 'Lý do bỏ',
  groupCode: 'Nhóm ưu tiên',
  evidence: 'Giấy tờ chứng minh',
  maximum: 'Điểm tối đa',
  title: 'Tên',
  heldOn: 'Ngày thi',
}

/** Fields that only help to find and order, or that say in numbers what another field says in words. */
const silent = new Set(['folded', 'nameKey', 'searchKey', 'birthFirstDay', 'validFromDay', 'validToDay', 'regimeCopy', 'regimeHash', 'regimeReason', 'revision'])

/** One change as the log keeps it: a new record when `field` is null; values are JSON. */
export interface LoggedChange {
  readonly table: string
  readonly recordId: string
  readonly field: string | null
  readonly from: string | null
  readonly to: string | null
}

/** One change in words. */
export interface ChangeWords {
  readonly what: string
  readonly from: string
  readonly to: string
}

/** Name of a kind of record. */
export function tableTitle(table: string): string {
  return tables[table] ?? table
}

/** A change in words; null for one that says nothing to people. */
export function changeWords({ field, from, to }: LoggedChange): ChangeWords | null {
  if (field === null) return { what: 'Thêm mới', from: '', to: '' }
  if (silent.has(field)) return null
  if (field === 'supersededSeq') return { what: 'Thay bằng dòng mới', from: '', to: '' }
  if (field === 'withdrawnSeq') return { what: to === 'null' ? 'Lấy lại' : 'Bỏ', from: '', to: '' }
  return { what: fields[field] ?? fieldTitle(field), from: valueWords(field, from), to: valueWords(field, to) }
}

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/u
const dateFields = new Set(['birthDate', 'planApproved', 'validFrom', 'validTo', 'date', 'heldOn'])

function valueWords(field: string, json: string | null): string {
  const value: unknown = json === null ? null : JSON.parse(json)
  if (value === null || value === '') return 'trống'
  if (typeof value === 'boolean') return value ? 'có' : 'chưa có'
  if (field === 'maximum' && typeof value === 'number') return formatPoints(value)
  if (typeof value === 'string' && dateFields.has(field) && datePattern.test(value)) return formatPartialDate(value)
  if (value === 'male') return 'Nam'
  if (value === 'female') return 'Nữ'
  if (value === 'party') return 'Văn bản Đảng'
  if (value === 'state') return 'Văn bản Nhà nước'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
