import type { Degree, Registration, Work } from '../../../shared/contract/registrations.ts'
import { lineOrNothing } from '../../components/typed-values.ts'

/** Lines of text of the registration form beside the facts of the candidate. */
const textFields = ['religion', 'identityIssuedAt', 'homePlace', 'presentResidence', 'generalEducation', 'professionalLevel', 'health', 'noticeReason', 'noticeProposal'] as const
type TextField = (typeof textFields)[number]

/** A diploma while it is typed. */
export type DegreeDraft = Readonly<Record<Exclude<keyof Degree, 'date'>, string>> & { readonly date: string | null }
/** A piece of the work history while it is typed. */
export interface WorkDraft {
  readonly agency: string
  readonly from: string | null
  readonly to: string | null
  readonly duty: string
}

/** What the form of a candidate holds of Mẫu 01 beside the facts of the candidate. */
export interface RegistrationDraft extends Readonly<Record<TextField, string>> {
  readonly identityIssuedOn: string | null
  readonly height: string
  readonly weight: string
  readonly noticeAgreed: boolean | null
  readonly degrees: readonly DegreeDraft[]
  readonly works: readonly WorkDraft[]
}

export type RegistrationErrors = Partial<Record<keyof RegistrationDraft, string>>

export const emptyDegree: DegreeDraft = { school: '', date: null, level: '', number: '', specialty: '', branch: '', form: '', grade: '' }
export const emptyWork: WorkDraft = { agency: '', from: null, to: null, duty: '' }

export const emptyRegistration: RegistrationDraft = {
  ...{ religion: '', identityIssuedOn: null, identityIssuedAt: '', homePlace: '', presentResidence: '', generalEducation: '', professionalLevel: '' },
  ...{ health: '', height: '', weight: '', noticeAgreed: null, noticeReason: '', noticeProposal: '', degrees: [], works: [] },
}

const written = (value: string | number | null) => (value === null ? '' : String(value))

export function draftOfRegistration(registration: Registration | null | undefined): RegistrationDraft {
  if (registration == null) return emptyRegistration
  const { identityIssuedOn, height, weight, noticeAgreed, degrees, works } = registration
  const texts = Object.fromEntries(textFields.map((field) => [field, written(registration[field])])) as Record<TextField, string>
  return {
    ...texts,
    ...{ identityIssuedOn, height: written(height), weight: written(weight), noticeAgreed },
    degrees: degrees.map(({ school, date, level, number, specialty, branch, form, grade }) => ({
      ...{ school, date, level: written(level), number: written(number), specialty: written(specialty), branch: written(branch), form: written(form), grade: written(grade) },
    })),
    works: works.map(({ agency, from, to, duty }) => ({ agency, from, to, duty: written(duty) })),
  }
}

/** Centimetres of a height typed as 165, 1,65 or 1m65; null where it is none. */
export function readHeight(typed: string): number | null {
  const text = typed.trim().toLowerCase()
  const metres = /^([12])\s*[,.m]\s*(\d{2})m?$/u.exec(text)
  const centimetres = metres === null ? (/^(\d{2,3})(?:\s*cm)?$/u.exec(text)?.[1] ?? '') : `${metres[1]}${metres[2]}`
  const value = Number(centimetres)
  return value >= 50 && value <= 250 ? value : null
}

/** Kilograms of a weight typed as 58 or 58kg; null where it is none. */
export function readWeight(typed: string): number | null {
  const value = Number(/^(\d{2,3})(?:\s*kg)?$/u.exec(typed.trim().toLowerCase())?.[1] ?? '')
  return value >= 20 && value <= 250 ? value : null
}

/** The lines of a table that hold anything; what is wrong with one that has no first cell. */
function readLines<T extends object>(lines: readonly T[], first: (line: T) => string, what: string): { readonly kept: readonly T[]; readonly error: string | null } {
  const kept = lines.filter((line) => Object.values(line).some((value) => typeof value === 'string' && value.trim() !== ''))
  const nameless = kept.findIndex((line) => first(line).trim() === '')
  return { kept, error: nameless < 0 ? null : `Dòng ${nameless + 1} chưa có ${what}. Gõ vào, hoặc xóa cả dòng.` }
}

/** Judges what was typed; `errors` is empty where it can be saved. */
export function judgeRegistration(draft: RegistrationDraft): { readonly registration: Registration; readonly errors: RegistrationErrors } {
  const errors: RegistrationErrors = {}
  const [height, weight] = [readHeight(draft.height), readWeight(draft.weight)]
  const degrees = readLines(draft.degrees, ({ school }) => school, 'tên trường')
  const works = readLines(draft.works, ({ agency }) => agency, 'tên cơ quan')
  if (draft.height.trim() !== '' && height === null) errors.height = `“${draft.height.trim()}” không phải chiều cao. Gõ số xăng-ti-mét, ví dụ 165.`
  if (draft.weight.trim() !== '' && weight === null) errors.weight = `“${draft.weight.trim()}” không phải cân nặng. Gõ số ki-lô-gam, ví dụ 58.`
  if (degrees.error !== null) errors.degrees = degrees.error
  if (works.error !== null) errors.works = works.error
  if (draft.noticeAgreed === false && draft.noticeReason.trim() === '') errors.noticeReason = 'Chưa có lý do không đồng ý. Gõ như trong phiếu.'
  const texts = Object.fromEntries(textFields.map((field) => [field, lineOrNothing(draft[field])])) as Record<TextField, string | null>
  const asked = draft.noticeAgreed === false ? {} : { noticeReason: null, noticeProposal: null }
  return {
    errors,
    registration: {
      ...texts,
      ...asked,
      ...{ identityIssuedOn: draft.identityIssuedOn, height, weight, noticeAgreed: draft.noticeAgreed },
      degrees: degrees.kept.map(({ school, date, level, number, specialty, branch, form, grade }) => ({
        ...{ school: school.trim(), date, level: lineOrNothing(level), number: lineOrNothing(number) },
        ...{ specialty: lineOrNothing(specialty), branch: lineOrNothing(branch), form: lineOrNothing(form), grade: lineOrNothing(grade) },
      })),
      works: works.kept.map(({ agency, from, to, duty }): Work => ({ agency: agency.trim(), from, to, duty: lineOrNothing(duty) })),
    },
  }
}
