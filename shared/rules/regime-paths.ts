import type { CalendarStep, Deadline, DayOffRule } from './deadlines.ts'
import type { ExemptionDetail, Form, LateLimit, PaperRules, RoundingPlace, Round1PartRules } from './regime.ts'
import type { AmendablePath } from './regime-copy.ts'
import type { ExemptionGround, FormPaper, PriorityGroup, ReplacementMode, Round1Part, TieStep, Track } from './terms.ts'

/** Parts of the table of a regulation, in its order. */
export const regimeSections = [
  'scope',
  'round1',
  'round2',
  'passing',
  'priority',
  'ranking',
  'replacement',
  'arrival',
  'marking',
  'appeal',
  'violations',
  'rounding',
  'deadlines',
  'tracks',
] as const
export type RegimeSection = (typeof regimeSections)[number]

/** What the value of a path is; points are in hundredths, percent and counts integers. */
export interface RegimeValueKinds {
  readonly points: number | null
  readonly percent: number | null
  readonly count: number
  readonly months: number
  readonly day: string
  /** Something that the regulation knows or does not know. */
  readonly yes: boolean
  readonly tieChain: readonly TieStep[]
  readonly replacement: ReplacementMode
  readonly part: Round1PartRules
  readonly paper: PaperRules
  /** More that the ground means; null: nothing more. */
  readonly exemption: ExemptionDetail | null
  readonly lateLimit: LateLimit
  readonly half: 'halfUp'
  /** Decimals to which the place is rounded. */
  readonly place: number
  readonly deadline: Deadline
  readonly dayOffRule: DayOffRule
  readonly track: TrackValue
}
export type RegimeValueKind = keyof RegimeValueKinds

/** What a ladder of posts sits; consideration has no parts of round 1. */
export interface TrackValue {
  readonly round1: readonly Round1Part[]
  readonly round1IfNeeded: readonly Round1Part[]
  readonly forms: readonly Form[]
}

/** Paths that are no family, with the kind of their values. */
export const fixedPaths = {
  inForce: 'day',
  lastDay: 'day',
  'round1.finishedBefore': 'day',
  'houseRules.inForce': 'day',
  pilotRules: 'yes',
  'round1.share': 'percent',
  'language.condition': 'yes',
  'forms.closed': 'yes',
  threshold: 'points',
  'minimum.each': 'percent',
  'weights.written': 'percent',
  'weights.interview': 'percent',
  'scheme.fewestPeople': 'count',
  'scheme.minimum': 'points',
  'scheme.weights.written': 'percent',
  'scheme.weights.scheme': 'percent',
  tieBreak: 'tieChain',
  'consideration.tieBreak': 'tieChain',
  jointPosts: 'yes',
  wishes: 'count',
  replacement: 'replacement',
  transfer: 'yes',
  laterNeed: 'months',
  'marking.averageUpTo': 'points',
  'marking.thirdFrom': 'points',
  'members.spread': 'points',
  'appeal.chairFrom': 'points',
  'deduction.reprimand': 'percent',
  'deduction.warning': 'percent',
  'rounding.decimals': 'count',
  'rounding.half': 'half',
  'deadline.endsOnDayOff': 'dayOffRule',
  'track.consideration': 'track',
} as const satisfies Readonly<Record<string, RegimeValueKind>> & Readonly<Record<AmendablePath, RegimeValueKind>>
export type FixedPath = keyof typeof fixedPaths

/** Papers that a limit of lateness holds for. */
export type LatePaper = 'short' | 'long' | 'any'

/** A value of a regulation or of house rules; the paths that decide.md amends keep their names. */
export type RegimePath =
  | FixedPath
  | `priority.${PriorityGroup}`
  | `part.${Round1Part}`
  | `exemption.${Round1Part}.${ExemptionGround}`
  | `paper.${FormPaper}`
  | `consideration.paper.${FormPaper}`
  | `lateArrival.${LatePaper}`
  | `rounding.${RoundingPlace}`
  | `deadline.${CalendarStep}`
  | `track.${Track}`

/** Families of paths by their beginning. A fixed path comes first; of two beginnings the longer one. */
const families = [
  ['consideration.paper.', 'paper'],
  ['priority.', 'points'],
  ['part.', 'part'],
  ['exemption.', 'exemption'],
  ['paper.', 'paper'],
  ['lateArrival.', 'lateLimit'],
  ['rounding.', 'place'],
  ['deadline.', 'deadline'],
  ['track.', 'track'],
] as const satisfies readonly (readonly [string, RegimeValueKind])[]

/** What the value of a path is; null for a text that is no path. */
export function valueKindOf(path: string): RegimeValueKind | null {
  if (Object.hasOwn(fixedPaths, path)) return fixedPaths[path as FixedPath]
  return families.find(([beginning]) => path.startsWith(beginning))?.[1] ?? null
}
