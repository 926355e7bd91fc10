import { formatDayInWords } from '../text/day.ts'
import type { PaperLayout, Signature } from './document.ts'
import { layoutValues } from './layout-values.ts'
import type { SigningAuthority } from './layout-values.ts'

/** Dots for a number or a name to be filled in by hand. */
export const blank = '……'

/** Địa danh và ngày: "Tuyên Quang, ngày 05 tháng 02 năm 2026"; without a date the day stays open for the pen. */
export function placeAndDate(place: string, date: string | null): string {
  return `${place}, ${date === null ? `ngày ${blank} tháng ${blank} năm ${blank}` : formatDayInWords(date)}`
}

/** Who signs, and by what right. */
export interface Signer {
  readonly authority: SigningAuthority | 'none'
  /** Chức vụ of the one who signs: "Phó Trưởng Ban". */
  readonly position: string
  readonly name: string
}

/** For whom somebody signs: the body (thay mặt) or its head (ký thay, thừa lệnh). */
export interface SigningBody {
  readonly name: string
  /** "Trưởng Ban". */
  readonly headPosition: string
}

/**
 * The signature of a leader in the words of the layout: "K/T TRƯỞNG BAN" / "PHÓ TRƯỞNG BAN" on a Party paper,
 * "KT. TRƯỞNG BAN" on a state paper.
 */
export function leaderSignature(layout: PaperLayout, body: SigningBody, signer: Signer): Signature {
  const position = signer.position.toUpperCase()
  const name = signer.name === '' ? null : signer.name
  if (signer.authority === 'none') return { authority: null, position, name }
  const words = layoutValues[layout].authorityWords.value
  return { authority: `${words[signer.authority]} ${representedBy(signer, body).toUpperCase()}`, position, name }
}

function representedBy(signer: Signer, body: SigningBody): string {
  if (signer.authority === 'T/M') return body.name
  const deputyOf = /^phó\s+(.+)$/iu.exec(signer.position)?.[1]
  return signer.authority === 'K/T' && deputyOf !== undefined ? deputyOf : body.headPosition
}
