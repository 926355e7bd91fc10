import type { Orientation, PaperLayout } from './document.ts'

/** How well a value is known: read in the regulation (A), quoted elsewhere (B), weak source (C), or not found. */
export type SourceGrade = 'A' | 'B' | 'C' | 'UNCONFIRMED'

/** A value of the layout with the paper it comes from. */
export interface GradedValue<T> {
  readonly value: T
  readonly source: string
  readonly grade: SourceGrade
}

/** Margins of a sheet, in millimetres. */
export interface Margins {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The four faces of the document font. */
export type FontFace = 'regular' | 'bold' | 'italic' | 'boldItalic'

/** A face and a size in points. */
export interface TextStyle {
  readonly face: FontFace
  readonly size: number
}

/** Margins and letters of one kind of paper. */
export interface LayoutValues {
  readonly margins: Readonly<Record<Orientation, GradedValue<Margins>>>
  /** The lines top right: name of the Party, or Quốc hiệu and Tiêu ngữ; the last one is underlined. */
  readonly banner: readonly { readonly text: string; readonly style: GradedValue<TextStyle> }[]
  readonly superior: GradedValue<TextStyle>
  readonly issuer: GradedValue<TextStyle>
  readonly number: GradedValue<TextStyle>
  /** What stands before the number of the paper. */
  readonly numberLead: GradedValue<string>
  readonly placeAndDate: GradedValue<TextStyle>
  readonly title: GradedValue<TextStyle>
  readonly subtitle: GradedValue<TextStyle>
  readonly basis: GradedValue<TextStyle>
  /** Quyền hạn, and the position of someone who signs without one. */
  readonly authority: GradedValue<TextStyle>
  /** Chức vụ under a quyền hạn. */
  readonly position: GradedValue<TextStyle>
  readonly signerName: GradedValue<TextStyle>
  readonly recipientsTitle: GradedValue<TextStyle>
  readonly recipients: GradedValue<TextStyle>
  readonly foot: GradedValue<TextStyle>
  /** How a signature says by what right: thay mặt, ký thay, thừa lệnh. */
  readonly authorityWords: GradedValue<Readonly<Record<SigningAuthority, string>>>
}

/** By what right somebody signs: thay mặt, ký thay, thừa lệnh. */
export type SigningAuthority = 'T/M' | 'K/T' | 'TL'

const partySource = 'HD 36-HD/VPTW (03/4/2018)'
const olderPartyGuide = 'Hướng dẫn cũ của Đảng về thể thức văn bản, chưa đọc lề trong HD 36-HD/VPTW'
const stateSource = 'NĐ 30/2020/NĐ-CP, Phụ lục I'
const ownDefault = 'Mặc định của chương trình'

function style(face: FontFace, size: number, source: string, grade: SourceGrade): GradedValue<TextStyle> {
  return { value: { face, size }, source, grade }
}

const partyLayout: LayoutValues = {
  margins: {
    portrait: { value: { top: 25, right: 15, bottom: 25, left: 35 }, source: olderPartyGuide, grade: 'UNCONFIRMED' },
    landscape: { value: { top: 20, right: 15, bottom: 20, left: 30 }, source: ownDefault, grade: 'UNCONFIRMED' },
  },
  banner: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', style: style('bold', 15, partySource, 'B') }],
  superior: style('regular', 14, partySource, 'B'),
  issuer: style('bold', 14, partySource, 'B'),
  number: style('regular', 14, partySource, 'B'),
  numberLead: { value: 'Số', source: partySource, grade: 'B' },
  placeAndDate: style('italic', 14, partySource, 'B'),
  title: style('bold', 15, partySource, 'B'),
  subtitle: style('bold', 14, partySource, 'B'),
  basis: style('italic', 13, ownDefault, 'UNCONFIRMED'),
  authority: style('bold', 14, ownDefault, 'UNCONFIRMED'),
  position: style('regular', 14, ownDefault, 'UNCONFIRMED'),
  signerName: style('bold', 14, ownDefault, 'UNCONFIRMED'),
  recipientsTitle: style('regular', 14, ownDefault, 'UNCONFIRMED'),
  recipients: style('regular', 12, ownDefault, 'UNCONFIRMED'),
  foot: style('regular', 11, ownDefault, 'UNCONFIRMED'),
  authorityWords: {
    value: { 'T/M': 'T/M', 'K/T': 'K/T', TL: 'T/L' },
    source: ownDefault,
    grade: 'UNCONFIRMED',
  },
}

const stateLayout: LayoutValues = {
  margins: {
    portrait: { value: { top: 20, right: 15, bottom: 20, left: 30 }, source: stateSource, grade: 'B' },
    landscape: { value: { top: 20, right: 15, bottom: 20, left: 30 }, source: stateSource, grade: 'B' },
  },
  banner: [
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: style('bold', 13, stateSource, 'UNCONFIRMED') },
    { text: 'Độc lập - Tự do - Hạnh phúc', style: style('bold', 14, stateSource, 'UNCONFIRMED') },
  ],
  superior: style('regular', 13, stateSource, 'UNCONFIRMED'),
  issuer: style('bold', 13, stateSource, 'UNCONFIRMED'),
  number: style('regular', 13, stateSource, 'UNCONFIRMED'),
  numberLead: { value: 'Số:', source: stateSource, grade: 'B' },
  placeAndDate: style('italic', 14, stateSource, 'UNCONFIRMED'),
  title: style('bold', 14, stateSource, 'UNCONFIRMED'),
  subtitle: style('bold', 14, stateSource, 'UNCONFIRMED'),
  basis: style('italic', 13, ownDefault, 'UNCONFIRMED'),
  authority: style('bold', 14, stateSource, 'UNCONFIRMED'),
  position: style('bold', 14, stateSource, 'UNCONFIRMED'),
  signerName: style('bold', 14, stateSource, 'UNCONFIRMED'),
  recipientsTitle: style('boldItalic', 12, stateSource, 'UNCONFIRMED'),
  recipients: style('regular', 11, stateSource, 'UNCONFIRMED'),
  foot: style('regular', 11, ownDefault, 'UNCONFIRMED'),
  authorityWords: {
    value: { 'T/M': 'TM.', 'K/T': 'KT.', TL: 'TL.' },
    source: stateSource,
    grade: 'UNCONFIRMED',
  },
}

/** Margins, sizes and fixed words of Party and of state papers, each with its source. */
export const layoutValues: Readonly<Record<PaperLayout, LayoutValues>> = { party: partyLayout, state: stateLayout }

/** A4, in millimetres, upright. */
export const sheetSize = { A4: { width: 210, height: 297 } } as const
