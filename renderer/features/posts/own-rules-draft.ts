import type { Post, PostChoices, PostInput, Round1Part } from '../../../shared/contract/posts.ts'
import { inOrder, openFields, rowOf } from '../../../shared/rules/post-problems.ts'
import { formatPoints, parsePoints } from '../../../shared/text/points.ts'
import { inputProblemSentence } from '../../../shared/words/input-problems.ts'
import { readCount } from '../../components/typed-values.ts'

/** One line of the agencies of a joint post while it is typed. */
export interface AgencyRow {
  readonly agencyId: string | null
  readonly places: string
}

/** What a post says about its exam beyond track, form and quota, while it is typed. */
export interface OwnRulesDraft {
  readonly method: Post['method']
  /** Parts of round 1; null: those of the track. */
  readonly round1: readonly Round1Part[] | null
  readonly languagePass: string
  readonly writtenOn: Post['writtenOn']
  readonly writtenWeight: string
  readonly wishes: Post['wishes']
  readonly agencies: readonly AgencyRow[]
  readonly reservedGroup: string | null
  readonly reservedPlaces: string
}

type OwnRules = Pick<PostInput, keyof OwnRulesDraft & keyof PostInput | 'reserved'>
export type OwnRulesErrors = Partial<Record<keyof OwnRulesDraft, string>>

/** What the rest of the form says, as far as the own rules of a post hang on it. */
interface Rest {
  readonly track: Post['track'] | null
  /** Papers joined by a comma. */
  readonly form: string
  /** Null while it is no number. */
  readonly quota: number | null
}

export const noOwnRules: OwnRulesDraft = { method: 'exam', round1: null, languagePass: '', writtenOn: 'paper', writtenWeight: '', wishes: 1, agencies: [], reservedGroup: null, reservedPlaces: '' }

const pointsText = (hundredths: number | null) => (hundredths === null ? '' : formatPoints(hundredths, 0))
const numberText = (number: number | null | undefined) => (number === null || number === undefined ? '' : String(number))

export function ownRulesOf({ method, round1, languagePass, writtenOn, writtenWeight, wishes, agencies, reserved }: Post): OwnRulesDraft {
  return {
    ...{ method, round1, writtenOn, wishes },
    languagePass: pointsText(languagePass),
    writtenWeight: numberText(writtenWeight),
    agencies: (agencies ?? []).map(({ agencyId, places }) => ({ agencyId, places: String(places) })),
    reservedGroup: reserved?.group ?? null,
    reservedPlaces: numberText(reserved?.places),
  }
}

/** A value that a field held before, as the log keeps it; the points of the language exam stand there in hundredths. */
export function oldOwnRule(field: string, value: unknown): unknown {
  if (field === 'languagePass') return pointsText(typeof value === 'number' ? value : null)
  if (field === 'writtenWeight' || field === 'reservedPlaces') return numberText(typeof value === 'number' ? value : null)
  return value
}

/** Lines that say something; the others only offer room. */
export function filledRows(agencies: readonly AgencyRow[]): readonly AgencyRow[] {
  return agencies.filter(({ agencyId, places }) => agencyId !== null || places.trim() !== '')
}

/** Whether the draft says anything beyond what every post says. */
export function hasOwnRules(draft: OwnRulesDraft): boolean {
  const { method, round1, languagePass, writtenOn, writtenWeight, wishes, agencies, reservedGroup } = draft
  return method !== 'exam' || round1 !== null || languagePass !== '' || writtenOn !== 'paper' || writtenWeight !== '' || wishes === 2 || filledRows(agencies).length > 0 || reservedGroup !== null
}

/** Whether the post must say the weight of its written paper: that cannot be left out of sight. */
export function needsWeight(choices: PostChoices, { track, method, form }: OwnRulesDraft & { readonly track: Post['track'] | null; readonly form: string }): boolean {
  return openFields(choices, { track, method, form: form === '' ? [] : form.split(',') }).writtenWeight
}

/** Whether the regulation leaves anything to the posts of an exam. */
export function leavesOwnRules(choices: PostChoices): boolean {
  const { languageCondition, ownWeights, wishes, jointPosts, computer, reservedGroups, tracks } = choices
  return languageCondition || ownWeights || wishes === 2 || jointPosts || computer || reservedGroups.length > 0 || tracks.some(({ method, round1IfNeeded }) => method === 'consideration' || round1IfNeeded.length > 0)
}

/** The parts of round 1 with one more or one fewer; those of the track alone are null. */
export function withPart(round1: OwnRulesDraft['round1'], ofTrack: readonly Round1Part[], part: Round1Part, held: boolean): OwnRulesDraft['round1'] {
  const extra = (round1 ?? []).filter((one) => one !== part && !ofTrack.includes(one))
  return extra.length === 0 && !held ? null : inOrder([...ofTrack, ...extra, ...(held ? [part] : [])])
}

/** Whole number of 0 to 9999; null for anything else. */
export const readWhole = (typed: string) => readCount(typed, 0, 9999)

/** Places that the lines share out so far. */
export function sharedOut(agencies: readonly AgencyRow[]): number {
  return agencies.reduce((sum, { places }) => sum + (readWhole(places) ?? 0), 0)
}

function readAgencies(agencies: readonly AgencyRow[], quota: number | null): { readonly value: PostInput['agencies'] } | { readonly error: string } {
  const rows = filledRows(agencies)
  if (rows.length === 0) return { value: null }
  const value: NonNullable<PostInput['agencies']> = []
  for (const [index, { agencyId, places }] of rows.entries()) {
    const line = `Dòng ${index + 1}`
    const count = readWhole(places)
    if (agencyId === null) return { error: `${line} chưa chọn cơ quan.` }
    if (count === null) return { error: places.trim() === '' ? `${line} chưa có chỉ tiêu.` : `${line}: “${places.trim()}” chưa là số từ 0 đến 9999.` }
    value.push({ agencyId, places: count })
  }
  if (value.length === 1) return { error: 'Tuyển chung thì có từ hai cơ quan. Thêm cơ quan, hoặc bỏ dòng này.' }
  const shared = sharedOut(rows)
  return quota === null || shared === quota ? { value } : { error: `Đã chia ${shared}/${quota} chỉ tiêu. Sửa số của từng cơ quan, hoặc sửa chỉ tiêu.` }
}

/** Reads the own rules of a post; what its track, method and form leave no room for counts as not said. */
export function readOwnRules(draft: OwnRulesDraft, choices: PostChoices, { track, form, quota }: Rest): { readonly rules: OwnRules; readonly errors: OwnRulesErrors } {
  const errors: OwnRulesErrors = {}
  const open = openFields(choices, { track, method: draft.method, form: form === '' ? [] : form.split(',') })
  const ofTrack = rowOf(choices, track, draft.method)?.round1 ?? []
  const extra = (draft.round1 ?? []).filter((part) => open.round1IfNeeded.includes(part))
  const points = open.languagePass && draft.languagePass.trim() !== '' ? parsePoints(draft.languagePass, { maximum: 10_000 }) : null
  if (points?.ok === false) errors.languagePass = `“${draft.languagePass.trim()}” chưa là điểm từ 0 đến 100. Gõ như 50 hoặc 52,5.`
  const percent = open.writtenWeight && draft.writtenWeight.trim() !== '' ? readWhole(draft.writtenWeight) : null
  if (open.writtenWeight && draft.writtenWeight.trim() !== '' && (percent === null || percent > 100)) errors.writtenWeight = `“${draft.writtenWeight.trim()}” chưa là số phần trăm từ 0 đến 100.`
  else if (open.writtenWeight && percent === null) errors.writtenWeight = inputProblemSentence({ path: 'writtenWeight', code: 'weightsRequired' })
  const agencies = choices.jointPosts ? readAgencies(draft.agencies, quota) : { value: null }
  if ('error' in agencies) errors.agencies = agencies.error
  const places = readWhole(draft.reservedPlaces)
  if (draft.reservedGroup !== null && (places === null || places === 0)) errors.reservedPlaces = 'Chưa có số chỉ tiêu dành riêng, từ 1.'
  if (draft.reservedGroup === null && draft.reservedPlaces.trim() !== '') errors.reservedGroup = 'Chưa chọn đối tượng được dành chỉ tiêu.'
  return {
    rules: {
      method: draft.method,
      round1: extra.length === 0 ? null : inOrder([...ofTrack, ...extra]),
      languagePass: points?.ok === true ? points.value : null,
      writtenOn: open.computer ? draft.writtenOn : 'paper',
      writtenWeight: percent,
      wishes: open.secondWish ? draft.wishes : 1,
      agencies: 'value' in agencies ? agencies.value : null,
      reserved: draft.reservedGroup === null || places === null ? null : { group: draft.reservedGroup, places },
    },
    errors,
  }
}
