import type { ViolationForm } from '../contract/marking.ts'
import { violationNames } from './reasons-names.ts'

/** How a violation is dealt with, those that leave no result among them. */
export const violationFormNames: Readonly<Record<ViolationForm, string>> = { ...violationNames, suspension: 'đình chỉ thi', cancellation: 'hủy kết quả thi' }
