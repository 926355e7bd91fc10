import { checkIdentityNumber } from '../../../shared/text/identity-number.ts'
import type { IdentityProblem, IdentityWarning, Sex } from '../../../shared/text/identity-number.ts'

/** What the form says of a typed CCCD number. */
export interface IdentityOpinion {
  /** 12 digits, or null where nothing is typed or it cannot be taken. */
  readonly number: string | null
  readonly error: string | null
  /** What does not agree; can be kept with a reason. */
  readonly warnings: readonly string[]
}

/** Judges a typed CCCD number beside the sex and birth date of the same form. */
export function identityOpinion(typed: string, record: { readonly sex: Sex | null; readonly birthDate: string | null }): IdentityOpinion {
  if (typed.trim() === '') return { number: null, error: null, warnings: [] }
  const birthYear = record.birthDate === null ? null : Number(record.birthDate.slice(0, 4))
  const checked = checkIdentityNumber(typed, { sex: record.sex, birthYear })
  switch (checked.kind) {
    case 'citizen':
      return { number: checked.number, error: null, warnings: checked.warnings.map((warning) => warningSentence(warning, record.sex, birthYear)) }
    case 'oldCard':
      return { number: null, error: `${checked.number} là số CMND, hết giá trị từ 01/01/2025. Gõ 12 chữ số của CCCD, hoặc để trống.`, warnings: [] }
    case 'refused':
      return { number: null, error: problemSentence(typed.trim(), checked.problem), warnings: [] }
  }
}

function sexWord(sex: Sex): string {
  return sex === 'male' ? 'nam' : 'nữ'
}

function warningSentence(warning: IdentityWarning, sex: Sex | null, birthYear: number | null): string {
  switch (warning.code) {
    case 'zerosRestored':
      return 'Thiếu số 0 ở đầu, đã thêm lại. Đối chiếu với thẻ.'
    case 'unknownProvince':
      return `Ba số đầu ${warning.province} không ứng với tỉnh nào trong 63 tỉnh. Đối chiếu với thẻ.`
    case 'otherSex':
      return `Số CCCD nói giới tính ${sexWord(warning.numberSays)}, phiếu ghi ${sex === null ? 'khác' : sexWord(sex)}. Đối chiếu với thẻ.`
    case 'otherBirthYear':
      return `Số CCCD nói sinh năm ${warning.numberSays}, phiếu ghi ${birthYear ?? 'khác'}. Đối chiếu với thẻ.`
  }
}

function problemSentence(typed: string, problem: IdentityProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Ô này chỉ có dấu cách. Gõ 12 chữ số, hoặc để trống.'
    case 'rounded':
      return `“${typed}” là số đã bị Excel làm tròn, mất chữ số. Gõ lại từ thẻ.`
    case 'notDigits':
      return `“${typed}” có ký tự không phải chữ số. Số CCCD chỉ gồm 12 chữ số.`
    case 'length':
      return `Số CCCD có 12 chữ số, ô này có ${problem.digits}. Đếm lại trên thẻ.`
  }
}
