import type { Duplicate } from '../../../shared/contract/registrations.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'

const signWords: Readonly<Record<Duplicate['sign'], string>> = {
  identityNumber: 'cùng số CCCD',
  nameAndBirth: 'cùng họ tên, ngày sinh',
  similarName: 'họ tên khác một chữ, cùng ngày sinh',
}

/** Why two records may be one person, and what speaks against it. */
export function signSentence({ sign, left, right }: Duplicate): string {
  const differ = left.identityNumber !== null && right.identityNumber !== null && left.identityNumber !== right.identityNumber
  return `${signWords[sign]}${differ ? ', nhưng khác số CCCD' : ''}`
}

/** One record of a pair in a line: "Lò Thị Hòa, sinh 14/02/1998, CCCD 008198001234, TH-01". */
export function recordLine({ fullName, birthDate, identityNumber, postCode }: Duplicate['left']): string {
  return [fullName, `sinh ${formatPartialDate(birthDate)}`, identityNumber === null ? 'chưa có CCCD' : `CCCD ${identityNumber}`, postCode].join(', ')
}
