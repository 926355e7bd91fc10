import type { CandidateInput, CandidateRecord } from '../../../shared/contract/candidates.ts'
import type { Sex } from '../../../shared/text/identity-number.ts'
import { normalizeName } from '../../../shared/text/name.ts'
import { lineOrNothing } from '../../components/typed-values.ts'
import { claimsOf, noClaims, readClaims } from './claims-draft.ts'
import type { ClaimsDraft, ClaimSources } from './claims-draft.ts'
import { identityOpinion } from './identity-words.ts'
import { draftOfReception, emptyReception, judgeReception } from './reception-draft.ts'
import type { ReceptionDraft, ReceptionErrors } from './reception-draft.ts'
import { draftOfRegistration, emptyRegistration, judgeRegistration } from './registration-draft.ts'
import type { RegistrationDraft, RegistrationErrors } from './registration-draft.ts'
import type { ReceptionInput, Registration } from '../../../shared/contract/registrations.ts'

/** What the form of a candidate holds while it is typed. */
export interface CandidateDraft extends ClaimsDraft {
  readonly fullName: string
  readonly birthDate: string | null
  readonly sex: Sex | null
  readonly identityNumber: string
  readonly ethnicGroup: string | null
  readonly postId: string | null
  readonly phone: string
  readonly email: string
  readonly residence: string
  readonly note: string
  /** Why a seat on the ground floor is needed; '' where any floor will do. */
  readonly groundFloor: string
  /** The rest of Mẫu 01. */
  readonly registration: RegistrationDraft
  /** How it came in. */
  readonly reception: ReceptionDraft
}

export type CandidateErrors = Partial<Record<Exclude<keyof CandidateDraft, 'registration' | 'reception'>, string>> & { registration?: RegistrationErrors; reception?: ReceptionErrors }

/** A draft that can be saved, or what is wrong in which field. */
export type JudgedCandidate = { readonly ok: true; readonly facts: CandidateInput & { readonly registration: Registration; readonly reception: ReceptionInput | null } } | { readonly ok: false; readonly errors: CandidateErrors }

/** An empty form; whoever types a pile of forms for one post keeps the post. */
export function emptyCandidate(postId: string | null, reception: ReceptionDraft = emptyReception): CandidateDraft {
  return {
    fullName: '',
    birthDate: null,
    sex: null,
    identityNumber: '',
    ethnicGroup: null,
    postId,
    ...noClaims,
    phone: '',
    email: '',
    residence: '',
    note: '',
    groundFloor: '',
    registration: emptyRegistration,
    reception,
  }
}

export function draftOfCandidate(candidate: CandidateRecord): CandidateDraft {
  return {
    fullName: candidate.fullName,
    birthDate: candidate.birthDate ?? null,
    sex: candidate.sex,
    identityNumber: candidate.identityNumber ?? '',
    ethnicGroup: candidate.ethnicGroup,
    postId: candidate.postId,
    ...claimsOf(candidate),
    phone: candidate.phone ?? '',
    email: candidate.email ?? '',
    residence: candidate.residence ?? '',
    note: candidate.note ?? '',
    groundFloor: candidate.groundFloor ?? '',
    registration: draftOfRegistration(candidate.registration),
    reception: draftOfReception(candidate.reception),
  }
}

/** The draft with a value that the field held before, as the log keeps it. */
export function withOldValue(draft: CandidateDraft, field: string, value: unknown): CandidateDraft {
  const texts: readonly string[] = ['fullName', 'identityNumber', 'phone', 'email', 'residence', 'note', 'groundFloor'] satisfies (keyof CandidateDraft)[]
  return { ...draft, [field]: texts.includes(field) ? (value ?? '') : value }
}

/**
 * Judges a draft. What the CCCD number and the form do not agree on can be kept, but only with a reason in the note
 * (design: warnings can be kept with a reason).
 */
export function judgeCandidate(draft: CandidateDraft, sources: ClaimSources): JudgedCandidate {
  const post = sources.posts.find(({ id }) => id === draft.postId)
  const read = post === undefined ? null : readClaims(draft, post, sources)
  const errors: CandidateErrors = { ...read?.errors }
  const fullName = normalizeName(draft.fullName)
  const identity = identityOpinion(draft.identityNumber, draft)
  const note = lineOrNothing(draft.note)
  const form = judgeRegistration(draft.registration)
  if (fullName === '') errors.fullName = 'Chưa có họ tên. Gõ như trong phiếu đăng ký.'
  if (draft.birthDate === null) errors.birthDate = 'Chưa có ngày sinh. Biết đến đâu gõ đến đó: 1965, 5/1965 hoặc 12/5/1965.'
  if (draft.sex === null) errors.sex = 'Chưa chọn giới tính.'
  if (identity.error !== null) errors.identityNumber = identity.error
  if (post === undefined || read === null) errors.postId = 'Chưa chọn vị trí dự tuyển.'
  if (identity.warnings.length > 0 && note === null) errors.note = 'Số CCCD và phiếu còn chỗ khác nhau. Sửa số, hoặc ghi lý do giữ vào ô này.'
  const received = judgeReception(draft.reception)
  if (Object.keys(received.errors).length > 0) errors.reception = received.errors
  if (Object.keys(form.errors).length > 0) errors.registration = form.errors
  if (Object.keys(errors).length > 0 || draft.birthDate === null || draft.sex === null || post === undefined || read === null) return { ok: false, errors }
  return {
    ok: true,
    facts: {
      fullName,
      birthDate: draft.birthDate,
      sex: draft.sex,
      identityNumber: identity.number,
      ethnicGroup: draft.ethnicGroup,
      postId: post.id,
      ...read.claims,
      phone: lineOrNothing(draft.phone),
      email: lineOrNothing(draft.email),
      residence: lineOrNothing(draft.residence),
      note,
      groundFloor: lineOrNothing(draft.groundFloor),
      registration: form.registration,
      reception: received.reception,
    },
  }
}
