import type { DocumentKind } from '../contract/documents.ts'

/**
 * A printable list as a value: what stands on the paper, and nothing about how it is laid out.
 *
 * Every text is final and in Vietnamese; a writer (PDF, DOCX, XLSX) places it and never composes a sentence.
 */
export interface PrintDocument {
  readonly kind: DocumentKind
  readonly layout: PaperLayout
  readonly paper: Paper
  readonly head: DocumentHead
  /** Tên loại, in capitals: "DANH SÁCH". */
  readonly title: string
  /** Trích yếu: "thí sinh trúng tuyển kỳ thi tuyển công chức năm 2026". */
  readonly subtitle: string | null
  /** The paper the list belongs to: "(Kèm theo Quyết định số …)". */
  readonly basis: string | null
  /** What is said before the table, a paragraph each. */
  readonly paragraphs: readonly string[]
  readonly table: DocumentTable
  /** The counting line under the table: "Danh sách này có 46 người." */
  readonly closing: string | null
  readonly notes: readonly string[]
  /** From left to right. */
  readonly signatures: readonly Signature[]
  /** Nơi nhận, a line each; none: the part is absent. */
  readonly recipients: readonly string[]
  /** Every sheet goes out by itself: each bears the head and the tail of the whole, on one page as far as smaller letters allow. */
  readonly alone: boolean
  /** DỰ THẢO across every page: the result behind the list is not approved. */
  readonly draft: boolean
  /** THỬ across every page: practice data. */
  readonly practice: boolean
  /** Mã kiểm tra, printed in the foot of every page. */
  readonly checkCode: string | null
  /** On paper each row of the table is a card to be cut out; absent: a table is a table. A file keeps the table. */
  readonly cards?: CardLayout
}

/** Cards of one size that fill a sheet. */
export interface CardLayout {
  readonly across: number
  readonly down: number
  /** From top to bottom; a line whose cell is empty is left out. */
  readonly lines: readonly CardLine[]
}

/** A cell of the row as a line of its card. */
export interface CardLine {
  /** Key of the column. */
  readonly column: string
  /** What stands before the text of the cell: "SBD ". */
  readonly lead: string
  readonly face: 'regular' | 'bold'
  /** In points; smaller where the text is too long. */
  readonly size: number
}

/** Whose head the paper bears: a Party paper or a state paper. The two never mix. */
export type PaperLayout = 'party' | 'state'

/** How the sheet lies. */
export type Orientation = 'portrait' | 'landscape'

/** The sheet; `fontSize` is the size of table and text in points. */
export interface Paper {
  readonly size: 'A4'
  readonly orientation: Orientation
  readonly fontSize: number
}

/** What stands above the title, left and right. */
export interface DocumentHead {
  /** Cơ quan cấp trên, cơ quan chủ quản: "TỈNH ỦY TUYÊN QUANG". */
  readonly superior: string | null
  /** Cơ quan ban hành: "BAN TỔ CHỨC". */
  readonly issuer: string
  /** "Số 412-QĐ/BTCTU" on a Party paper, "Số: 123/TB-SNV" on a state paper; null: no such line. */
  readonly number: string | null
  /** "Tuyên Quang, ngày 29 tháng 12 năm 2026". */
  readonly placeAndDate: string
}

/** Columns and rows of text. */
export interface DocumentTable {
  readonly columns: readonly DocumentColumn[]
  readonly groups: readonly DocumentRowGroup[]
}

/** One column of the table. */
export interface DocumentColumn {
  readonly key: string
  readonly title: string
  /** A title over this column and the neighbours of the same group: "Ngày sinh" over "Nam" and "Nữ". */
  readonly group: string | null
  readonly align: 'left' | 'center' | 'right'
  /** Whether the text may take several lines; a column that may not is as wide as its longest text. */
  readonly wrap: boolean
  /** Share of the width that is left over, relative to the other columns. */
  readonly weight: number
  readonly bold: boolean
  readonly kind: ColumnKind
  /** Room for a hand: width of the cell and its least height, in millimetres; null: as its texts need. */
  readonly space: { readonly width: number; readonly height: number } | null
}

/**
 * What the cells of a column hold. Text is never anything else, whatever it looks like (field report 121); points (two
 * decimals) and counts are numbers where a file keeps numbers; money (đồng, with a dot for
 * thousands) too; a photo is printed where there is one and glued elsewhere, a signature written in by hand.
 */
export type ColumnKind = 'text' | 'points' | 'count' | 'money' | 'photo' | 'signature'

/** Rows that belong together, under a heading of their own where there is one. */
export interface DocumentRowGroup {
  readonly heading: string | null
  /** A cell for each column, in the order of the columns. */
  readonly rows: readonly (readonly string[])[]
  /** Sums under the rows, a cell for each column; null: none. */
  readonly total: readonly string[] | null
  /** The group as a paper of its own, that begins a page under the title and can hang on a door alone; null: it goes on. */
  readonly sheet: GroupSheet | null
  /** Photo of each row, in the cell of the column of photos; absent: none is printed. */
  readonly photos?: readonly RowPhoto[]
}

/** Whose photo stands in a row, and which; null: he has none, and its place stays open for one that is glued. */
export interface RowPhoto {
  readonly owner: string
  readonly sha256: string | null
}

/** How many people of a document have no photo where it has room for one; null: it has no room for photos. */
export function withoutPhoto({ table }: PrintDocument): number | null {
  if (!table.columns.some(({ kind }) => kind === 'photo')) return null
  return new Set(table.groups.flatMap(({ photos = [] }) => photos.flatMap(({ owner, sha256 }) => (sha256 === null ? [owner] : [])))).size
}

/** What stands under the rows of a group that is a paper of its own; its heading comes back on each of its pages. */
export interface GroupSheet {
  /** "Phòng này có 24 thí sinh." */
  readonly closing: string
  /** Who signs for the group, from left to right. */
  readonly signatures: readonly Signature[]
  /** Text of a QR code beside the signatures, of plain letters; absent: there is none. */
  readonly code?: string
}

/** One place for a signature. */
export interface Signature {
  /** Quyền hạn: "K/T TRƯỞNG BAN"; null where a person signs for himself. */
  readonly authority: string | null
  /** Chức vụ: "PHÓ TRƯỞNG BAN", "NGƯỜI LẬP BIỂU". */
  readonly position: string
  /** Họ tên, without an academic title; null: written by hand. */
  readonly name: string | null
}
