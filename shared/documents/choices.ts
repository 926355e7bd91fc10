import type { DocumentKind, DocumentOptions } from '../contract/documents.ts'
import type { Orientation } from './document.ts'

/** Columns that may be left out, by their key. */
export type ColumnKey =
  | 'birth'
  | 'birthBySex'
  | 'sex'
  | 'identityNumber'
  | 'fullIdentityNumber'
  | 'ethnicGroup'
  | 'postName'
  | 'agencyName'
  | 'priority'
  | 'rooms'
  | 'seat'
  | 'papers'
  | 'photo'
  | 'signature'
  | 'times'
  | 'rank'
  | 'note'
  | 'decision'

/** Orders of the rows, by their key. */
export type OrderKey = 'receipt' | 'post' | 'name' | 'number' | 'seat' | 'total'

/** A column that may be left out. */
export interface ColumnChoice {
  readonly key: ColumnKey
  readonly title: string
  /** Whether it is shown unless somebody says otherwise. */
  readonly shown: boolean
}

/** An order of the rows. */
export interface OrderChoice {
  readonly key: OrderKey
  readonly title: string
}

/** What a person may choose about a list of one kind, and what is proposed. */
export interface DocumentChoices {
  /** The list's name in a menu. */
  readonly name: string
  readonly columns: readonly ColumnChoice[]
  /** The first is proposed; none: the list has one order only. */
  readonly orders: readonly OrderChoice[]
  readonly orientation: Orientation
  /** Position of who signs, where it is not the head of the office. */
  readonly signer?: string
}

const birth: ColumnChoice = { key: 'birth', title: 'Ngày sinh', shown: true }
const birthBySex: ColumnChoice = { key: 'birthBySex', title: 'Ngày sinh nam, nữ hai cột', shown: true }
const sex: ColumnChoice = { key: 'sex', title: 'Giới tính', shown: true }
const maskedIdentity: ColumnChoice = { key: 'identityNumber', title: 'Số CCCD (che số giữa)', shown: false }
const ethnicGroup: ColumnChoice = { key: 'ethnicGroup', title: 'Dân tộc', shown: true }
const postName: ColumnChoice = { key: 'postName', title: 'Vị trí dự tuyển', shown: true }
const agencyName: ColumnChoice = { key: 'agencyName', title: 'Cơ quan, đơn vị', shown: true }
const note: ColumnChoice = { key: 'note', title: 'Ghi chú', shown: true }

const postThenName: OrderChoice = { key: 'post', title: 'Vị trí, rồi tên' }
const postThenRank: OrderChoice = { key: 'post', title: 'Vị trí, rồi tổng điểm' }
const byReceipt: OrderChoice = { key: 'receipt', title: 'Số biên nhận' }
const byName: OrderChoice = { key: 'name', title: 'Tên, họ, đệm' }
const byNumber: OrderChoice = { key: 'number', title: 'Số báo danh' }
const byTotal: OrderChoice = { key: 'total', title: 'Tổng điểm, từ cao xuống' }
const bySeat: OrderChoice = { key: 'seat', title: 'Số chỗ ngồi' }

/** What may be chosen about each list; the page shows it, the lists obey it. */
export const documentChoices: Readonly<Record<DocumentKind, DocumentChoices>> = {
  receipts: {
    name: 'Giấy biên nhận hồ sơ',
    columns: [],
    orders: [byReceipt, byName, postThenName],
    orientation: 'portrait',
  },
  feeList: {
    name: 'Danh sách thu phí',
    columns: [birth, { ...sex, shown: false }, { ...agencyName, shown: false }],
    orders: [byReceipt, byName, postThenName],
    orientation: 'landscape',
  },
  eligibleCandidates: {
    name: 'Danh sách đủ điều kiện dự thi',
    columns: [birth, birthBySex, sex, ethnicGroup, maskedIdentity, agencyName, { key: 'priority', title: 'Đối tượng ưu tiên', shown: true }, note],
    orders: [postThenName, byName],
    orientation: 'landscape',
  },
  ineligibleCandidates: {
    name: 'Danh sách không đủ điều kiện dự thi',
    columns: [birth, { ...birthBySex, shown: false }, sex, maskedIdentity, agencyName, note],
    orders: [postThenName, byName],
    orientation: 'landscape',
  },
  numberedCandidates: {
    name: 'Danh sách theo số báo danh',
    columns: [birth, { ...birthBySex, shown: false }, sex, agencyName, { key: 'rooms', title: 'Phòng thi, ca thi', shown: true }, { ...note, shown: false }],
    orders: [byNumber, byName, postThenName],
    orientation: 'landscape',
  },
  roomCandidates: {
    name: 'Danh sách theo phòng thi',
    columns: [birth, { ...birthBySex, shown: false }, sex, postName, { ...agencyName, shown: false }, { key: 'seat', title: 'Chỗ ngồi', shown: true }, { ...note, shown: false }],
    orders: [byNumber, byName, bySeat],
    orientation: 'portrait',
  },
  callList: {
    name: 'Danh sách gọi vào phòng thi',
    columns: [
      birth,
      { ...sex, shown: false },
      maskedIdentity,
      { key: 'fullIdentityNumber', title: 'Số CCCD đủ 12 số', shown: false },
      { ...postName, shown: false },
      { ...agencyName, shown: false },
      { key: 'seat', title: 'Chỗ ngồi', shown: true },
      { key: 'photo', title: 'Ảnh 3 × 4 cm', shown: true },
      { key: 'signature', title: 'Ký tên', shown: true },
      { ...note, shown: false },
    ],
    orders: [byNumber, byName, bySeat],
    orientation: 'portrait',
  },
  roomMap: {
    name: 'Sơ đồ phòng thi',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  deskCards: {
    name: 'Thẻ bàn',
    columns: [],
    orders: [bySeat, byNumber, byName],
    orientation: 'portrait',
  },
  unplacedCandidates: {
    name: 'Danh sách chưa có chỗ ngồi',
    columns: [birth, { ...birthBySex, shown: false }, sex, agencyName],
    orders: [byNumber, byName, postThenName],
    orientation: 'landscape',
  },
  seatDraw: {
    name: 'Biên bản chia phòng thi',
    columns: [],
    orders: [],
    orientation: 'portrait',
  },
  invigilatorDraw: {
    name: 'Biên bản bốc thăm giám thị',
    columns: [],
    orders: [],
    orientation: 'landscape',
    signer: 'Trưởng Ban coi thi',
  },
  roomMinutes: {
    name: 'Biên bản coi thi của phòng',
    columns: [],
    orders: [],
    orientation: 'portrait',
  },
  invigilatorList: {
    name: 'Danh sách phân công giám thị',
    columns: [],
    orders: [],
    orientation: 'portrait',
    signer: 'Trưởng Ban coi thi',
  },
  interviewDraw: {
    name: 'Biên bản bốc thăm thứ tự vào phòng',
    columns: [],
    orders: [],
    orientation: 'portrait',
  },
  interviewOrder: {
    name: 'Danh sách theo thứ tự vào phòng',
    columns: [birth, { ...sex, shown: false }, { ...postName, shown: true }, { ...agencyName, shown: false }, { key: 'times', title: 'Giờ vào, giờ ra', shown: true }, { key: 'signature', title: 'Ký tên', shown: true }, note],
    orders: [],
    orientation: 'landscape',
  },
  scoreSummary: {
    name: 'Bảng tổng hợp điểm',
    columns: [birth, { ...birthBySex, shown: false }, { ...sex, shown: false }, maskedIdentity, agencyName, { key: 'priority', title: 'Ưu tiên', shown: true }, { key: 'rank', title: 'Xếp thứ', shown: true }],
    orders: [postThenRank, byNumber, byName, byTotal],
    orientation: 'landscape',
  },
  successfulCandidates: {
    name: 'Danh sách trúng tuyển',
    columns: [
      birth,
      birthBySex,
      { ...sex, shown: false },
      ethnicGroup,
      maskedIdentity,
      agencyName,
      { key: 'priority', title: 'Ưu tiên', shown: true },
      { key: 'papers', title: 'Điểm viết, phỏng vấn', shown: false },
      note,
    ],
    orders: [postThenRank, byNumber, byName, byTotal],
    orientation: 'landscape',
  },
  reasonSheets: {
    name: 'Phiếu lý do từng thí sinh',
    columns: [],
    orders: [postThenRank, byNumber, byName],
    orientation: 'portrait',
  },
  regimeComparison: {
    name: 'Bảng so sánh quy chế',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  scriptBags: {
    name: 'Biên bản làm phách, bốc thăm túi bài',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  agreedMarks: {
    name: 'Biên bản thống nhất điểm, chấm tập thể',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  bagMarks: {
    name: 'Bảng tổng hợp điểm theo túi',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  answerSheets: {
    name: 'Bảng kết quả phiếu trả lời trắc nghiệm',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  checkDraw: {
    name: 'Biên bản bốc thăm bài chấm kiểm tra',
    columns: [],
    orders: [],
    orientation: 'portrait',
  },
  checkMarks: {
    name: 'Biên bản chấm kiểm tra',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  examCalendar: {
    name: 'Lịch các bước của kỳ thi',
    columns: [],
    orders: [],
    orientation: 'landscape',
  },
  councilMembers: {
    name: 'Danh sách hội đồng và các ban',
    columns: [{ key: 'decision', title: 'Quyết định', shown: true }],
    orders: [],
    orientation: 'landscape',
  },
}

/** The columns of a list that are shown: as chosen, else as proposed. */
export function shownColumns(kind: DocumentKind, options: Pick<DocumentOptions, 'columns'>): ReadonlySet<ColumnKey> {
  return new Set(documentChoices[kind].columns.filter(({ key, shown }) => options.columns[key] ?? shown).map(({ key }) => key))
}

/** The order of a list: as chosen where the list has it, else as proposed; null where it has one order only. */
export function chosenOrder(kind: DocumentKind, options: Pick<DocumentOptions, 'sort'>): OrderKey | null {
  const { orders } = documentChoices[kind]
  return (orders.find(({ key }) => key === options.sort) ?? orders[0])?.key ?? null
}
