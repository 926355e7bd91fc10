import type { DayOffRule, Deadline } from './deadlines.ts'
import type {
  ExemptionGround,
  FormPaper,
  HouseRulesId,
  PlanKind,
  PriorityGroup,
  RegimeId,
  ReplacementMode,
  Round1Part,
  TieStep,
  Track,
} from './terms.ts'

/**
 * How well a value is known.
 *
 * A: read in the text itself. B: a page that quotes or paraphrases the article. C: a weak source. UNCONFIRMED: found nowhere; the value is only
 * proposed. C and UNCONFIRMED are shown as "chưa đối chiếu văn bản gốc" until the board confirms them.
 */
export type Grade = 'A' | 'B' | 'C' | 'UNCONFIRMED'

/** Whether a value of this grade was found in no text that was read. */
export const isUnread = (grade: Grade) => grade === 'C' || grade === 'UNCONFIRMED'

/** A value of a regulation with the article it stands in. */
export interface Sourced<T> {
  readonly value: T
  readonly article: string
  readonly grade: Grade
}

/** A group of papers that together are round 2, in the order in which they are held. */
export type Form = readonly FormPaper[]

/** Values of a regulation that the board may amend in the exam's copy, by the path of the amendment. */
export interface RegimeValues {
  readonly tieBreak: readonly TieStep[]
  readonly replacement: ReplacementMode
  /** Percent of correct answers that each part of round 1 needs. */
  readonly 'round1.share': number
  /** Hundredths of a point that the score needs before priority points. */
  readonly threshold: number
  /** Percent of its own maximum that each of two papers needs; null where only the score counts. */
  readonly 'minimum.each': number | null
  /** Percent of the written paper among two; null where each post sets its own. */
  readonly 'weights.written': number | null
  readonly 'weights.interview': number | null
}

/** The same for house rules. Points in hundredths, percent as integers. */
export interface HouseRulesValues {
  /** Percent taken off for khiển trách; null where no percentage is known. */
  readonly 'deduction.reprimand': number | null
  /** Percent taken off for cảnh cáo. */
  readonly 'deduction.warning': number | null
  /** Largest difference of two markers that is averaged, inclusive. */
  readonly 'marking.averageUpTo': number
  /** Smallest difference of two markers that needs a third mark, inclusive. */
  readonly 'marking.thirdFrom': number
  /** Largest difference between members whose mean counts, inclusive; null: no limit. */
  readonly 'members.spread': number | null
  /** Smallest difference of the appeal mark that the chair decides, inclusive. */
  readonly 'appeal.chairFrom': number
}

/** How late one may come and still be let in; without a length of paper it holds for every paper. Minutes. */
export interface LateLimit {
  readonly minutes: number
  /** Longest paper that it holds for, inclusive. */
  readonly paperUpTo?: number
  /** Shortest paper that it holds for, inclusive. */
  readonly paperFrom?: number
}

export type SourcedValues<T> = { readonly [Path in keyof T]: Sourced<T[Path]> }

/** What a ladder of posts sits. */
export interface TrackRules {
  /** Parts of round 1 that every post has. */
  readonly round1: readonly Round1Part[]
  /** Parts that only some posts have. */
  readonly round1IfNeeded: readonly Round1Part[]
  readonly forms: readonly Form[]
  readonly article: string
  readonly grade: Grade
}

/** Xét tuyển: forms of round 2, and papers and a tie chain where it has its own. */
export interface ConsiderationRules {
  readonly forms: readonly Form[]
  readonly papers?: PapersRules
  readonly tieBreak: Sourced<readonly TieStep[]> | null
  readonly article: string
  readonly grade: Grade
}

/** Length of a part of round 1. */
export interface Round1PartRules {
  readonly questions: number
  readonly minutes: number
}

/** Length of a paper on the 100-point scale; on a computer the time follows the number of questions. */
export interface PaperRules {
  /** Null: the person named in `setBy` decides. */
  readonly minutes: number | null
  /** 'most': no longer than `minutes`, preparation and defence together where the paper is a scheme. */
  readonly limit?: 'most'
  /** Longest preparation, which is not counted in `minutes`. */
  readonly preparationMinutes?: number
  readonly computer?: { readonly questions: readonly [number, number]; readonly minutes: readonly [number, number] }
  /** Who sets the time within the limit: the head of the recruiting agency, or its council. */
  readonly setBy?: 'head' | 'council'
}

export type PapersRules = Partial<Readonly<Record<FormPaper, Sourced<PaperRules>>>>

/** More that a ground of exemption means. */
export type ExemptionDetail = 'learningOutcome' | 'lecturersBachelor'

/** A ground that exempts from a part of round 1. */
export interface Exemption {
  readonly part: Round1Part
  readonly ground: ExemptionGround
  /**
   * learningOutcome: also a degree whose learning outcome meets the language requirement of the post.
   * lecturersBachelor: of a university lecturer the degree must be at least a bachelor's.
   */
  readonly detail?: ExemptionDetail
  readonly article: string
  readonly grade: Grade
}

/** Where a value is rounded, once; everything else stays exact. */
export type RoundingPlace =
  | 'markersMean'
  | 'appealMean'
  | 'membersMean'
  | 'deductedPoints'
  | 'weightedScore'
  | 'summedScore'

/** How means and deducted points are rounded. */
export interface RoundingRules {
  readonly decimals: Sourced<number>
  /** Direction of a value that lies exactly between two. */
  readonly half: Sourced<'halfUp'>
  readonly places: readonly Sourced<RoundingPlace>[]
}

/** Articles that a reason cites where it rests on no single value; null where the text read says nothing. */
export interface RegimeArticles {
  readonly eligibility: string | null
  /** Who may not sit on the council and its boards because of kinship. */
  readonly kinship: string | null
  readonly exemption: string | null
  readonly attendance: string | null
  readonly winners: string | null
  readonly agencies: string | null
  readonly wishes: string | null
  readonly transfer: string | null
  readonly cancellation: string | null
  readonly reserved: string | null
  readonly considerationWinners: string | null
}

/** A regulation on recruitment as data. An amended regulation is a value built from the one it amends. */
export interface ExamRegime {
  readonly id: RegimeId
  /** Short Vietnamese name, "NĐ 170/2025". */
  readonly title: string
  readonly kinds: readonly PlanKind[]
  /** How well the text as a whole is known: the grade of what has no value of its own. */
  readonly textGrade: Grade
  /** Day from which approved plans fall under it; null where no day is set. */
  readonly inForce: Sourced<string> | null
  readonly values: Partial<SourcedValues<RegimeValues>>
  readonly tracks: Partial<Readonly<Record<Track, TrackRules>>>
  readonly consideration: ConsiderationRules | null
  /** True: forms and parts of round 1 other than those listed are refused. False: the head may set others. */
  readonly closedForms: boolean
  /** Whether written and interview may be combined. */
  readonly twoPapers: boolean
  readonly round1Parts: Partial<Readonly<Record<Round1Part, Sourced<Round1PartRules>>>>
  readonly papers: PapersRules
  /** Language exam as a condition before round 2; null where the regime has none. */
  readonly languageCondition: Sourced<true> | null
  /** Points of each group, in hundredths. */
  readonly priority: Partial<Readonly<Record<PriorityGroup, Sourced<number>>>>
  /** Grounds that exempt from parts of round 1. */
  readonly exemptions: readonly Exemption[]
  /** Most wishes a candidate may have. */
  readonly wishes: 1 | 2
  /** Posts recruited jointly for several agencies. */
  readonly jointPosts: boolean
  /** Whether an empty place may go to the next-lower person of an identical post. */
  readonly transfer: boolean
  /** Months from approval of the plan in which next-lower people may fill a new need with the same conditions; null: not known here. */
  readonly laterNeed: Sourced<number> | null
  /** Where the scores of two papers are rounded. */
  readonly rounding: readonly Sourced<RoundingPlace>[]
  /** Whether pilot or differing rules of the competent Party body come first. */
  readonly pilotRules: Sourced<true> | null
  /** Last day on which a plan of this regime may still be carried out, inclusive. */
  readonly lastDay: Sourced<string> | null
  /** Day before which round 1 had to be finished. */
  readonly round1FinishedBefore: Sourced<string> | null
  readonly deadlines: readonly Sourced<Deadline>[]
  readonly endsOnDayOff: Sourced<DayOffRule>
  readonly articles: RegimeArticles
}

/** Nội quy and quy chế of an exam as data. */
export interface HouseRules {
  readonly id: HouseRulesId
  /** Short Vietnamese name, "TT 22/2025". */
  readonly title: string
  /** First day, by kind of plan; a kind that is missing never falls under it. */
  readonly inForce: Partial<Readonly<Record<PlanKind, Sourced<string>>>>
  readonly values: SourcedValues<HouseRulesValues>
  /** Whoever comes later is let in only by somebody's decision. */
  readonly lateArrival: readonly Sourced<LateLimit>[]
  readonly rounding: RoundingRules
  readonly deadlines: readonly Sourced<Deadline>[]
  readonly articles: {
    readonly suspension: string | null
    /** 0 points for a script that was not signed for, or signed for by another. */
    readonly zeroUnsigned: string | null
    /** 0 points for a script by its looks. */
    readonly zeroScript: string | null
  }
}

/** The regulations that one exam is held by, as they were when it was set up. */
export interface RegimeCopy {
  readonly regime: ExamRegime
  readonly houseRules: HouseRules
}

/** A value with its article and grade. */
export function sourced<T>(value: T, article: string, grade: Grade): Sourced<T> {
  return { value, article, grade }
}

/** The same value as a mere proposal: not found in a text that was read. */
export function proposed<T>(value: Sourced<T>, article: string): Sourced<T> {
  return { value: value.value, article, grade: 'UNCONFIRMED' }
}
