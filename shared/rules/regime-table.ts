import { calendarSteps } from './deadlines.ts'
import { isUnread, type ExamRegime, type Grade, type HouseRules, type LateLimit, type Sourced } from './regime.ts'
import { amendmentShape } from './regime-copy.ts'
import { regimeSections, type LatePaper, type RegimePath, type RegimeSection, type TrackValue } from './regime-paths.ts'
import { schemeDefaults } from './regimes/leadership-scheme.ts'

/** A value with where it stands and what the board may do with it. `valueKindOf(path)` says what the value is. */
export interface RegimeTableRow {
  readonly path: RegimePath
  readonly section: RegimeSection
  readonly value: unknown
  readonly article: string
  readonly grade: Grade
  /** Whether the board may set another value, by which the exam is then decided. */
  readonly amendable: boolean
  /** Whether the value was not found in the text itself, so that the board has to confirm or replace it. */
  readonly confirmable: boolean
}

export interface RegimeTableSection {
  readonly section: RegimeSection
  readonly rows: readonly RegimeTableRow[]
}

type Entry = readonly [RegimePath, Sourced<unknown> | null | undefined]

/** Every value of a regulation and its house rules, by section, for the page and the printed comparison; sections without a value are left out. */
export function regimeTable(regime: ExamRegime, houseRules: HouseRules): readonly RegimeTableSection[] {
  const entries = entriesOf(regime, houseRules)
  return regimeSections
    .map((section) => ({ section, rows: entries[section].flatMap(([path, value]) => (value == null ? [] : [rowOf(regime, section, path, value)])) }))
    .filter(({ rows }) => rows.length > 0)
}

function rowOf(regime: ExamRegime, section: RegimeSection, path: RegimePath, { value, article, grade }: Sourced<unknown>): RegimeTableRow {
  return {
    path,
    section,
    value,
    article,
    grade,
    amendable: amendmentShape(path, regime) !== null,
    // What a scheme has to say itself is set by entering the scheme.
    confirmable: isUnread(grade) && !(regime.id === 'leadership-scheme' && (section === 'passing' || section === 'ranking')),
  }
}

function entriesOf(regime: ExamRegime, houseRules: HouseRules): Readonly<Record<RegimeSection, readonly Entry[]>> {
  const { values, articles, textGrade } = regime
  const kind = regime.kinds[0]
  const known = (value: boolean, article: string | null): Sourced<boolean> | null => (value && article !== null ? { value, article, grade: textGrade } : null)
  const leadership = regime.id === 'leadership-scheme'
  return {
    scope: [
      ['inForce', regime.inForce],
      ['lastDay', regime.lastDay],
      ['round1.finishedBefore', regime.round1FinishedBefore],
      ['houseRules.inForce', kind === undefined ? null : houseRules.inForce[kind]],
      ['pilotRules', regime.pilotRules],
    ],
    round1: [
      ...Object.entries(regime.round1Parts).map(([part, value]): Entry => [`part.${part}` as RegimePath, value]),
      ['round1.share', values['round1.share']],
      ...regime.exemptions
        .filter(({ part }) => regime.round1Parts[part] !== undefined)
        .map(({ part, ground, detail, article, grade }): Entry => [`exemption.${part}.${ground}`, { value: detail ?? null, article, grade }]),
    ],
    round2: [
      ['language.condition', regime.languageCondition],
      ...Object.entries(regime.papers).map(([paper, value]): Entry => [`paper.${paper}` as RegimePath, value]),
      ...Object.entries(regime.consideration?.papers ?? {}).map(([paper, value]): Entry => [`consideration.paper.${paper}` as RegimePath, value]),
      ['forms.closed', { value: regime.closedForms, article: Object.values(regime.tracks)[0]?.article ?? regime.title, grade: textGrade }],
    ],
    passing: [
      ['threshold', values.threshold],
      ...(regime.twoPapers
        ? ([
            ['minimum.each', values['minimum.each']],
            ['weights.written', values['weights.written']],
            ['weights.interview', values['weights.interview']],
          ] as const)
        : []),
      ...(leadership ? leadershipEntries() : []),
    ],
    priority: Object.entries(regime.priority).map(([group, value]): Entry => [`priority.${group}` as RegimePath, value]),
    ranking: [
      ['tieBreak', values.tieBreak],
      ['consideration.tieBreak', regime.consideration?.tieBreak],
      ['jointPosts', known(regime.jointPosts, articles.agencies)],
      ['wishes', regime.wishes > 1 && articles.wishes !== null ? { value: regime.wishes, article: articles.wishes, grade: textGrade } : null],
    ],
    replacement: [
      ['replacement', values.replacement],
      ['transfer', known(regime.transfer, articles.transfer)],
      ['laterNeed', regime.laterNeed],
    ],
    arrival: houseRules.lateArrival.map((limit): Entry => [`lateArrival.${latePaper(limit.value)}`, limit]),
    marking: [
      ['marking.averageUpTo', houseRules.values['marking.averageUpTo']],
      ['marking.thirdFrom', houseRules.values['marking.thirdFrom']],
      ['members.spread', houseRules.values['members.spread']],
    ],
    appeal: [['appeal.chairFrom', houseRules.values['appeal.chairFrom']]],
    violations: [
      ['deduction.reprimand', houseRules.values['deduction.reprimand']],
      ['deduction.warning', houseRules.values['deduction.warning']],
    ],
    rounding: [
      ['rounding.decimals', houseRules.rounding.decimals],
      ['rounding.half', houseRules.rounding.half],
      ...[...houseRules.rounding.places, ...regime.rounding].map(({ value, article, grade }): Entry => [`rounding.${value}`, { value: houseRules.rounding.decimals.value, article, grade }]),
    ],
    deadlines: [
      ['deadline.endsOnDayOff', regime.endsOnDayOff],
      ...[...regime.deadlines, ...houseRules.deadlines]
        .toSorted((left, right) => calendarSteps.indexOf(left.value.step) - calendarSteps.indexOf(right.value.step))
        .map((deadline): Entry => [`deadline.${deadline.value.step}`, deadline]),
    ],
    tracks: [
      ...Object.entries(regime.tracks).map(([track, { article, grade, ...value }]): Entry => [`track.${track}` as RegimePath, { value: trackValue(value), article, grade }]),
      ...considerationEntry(regime),
    ],
  }
}

/** What holds where the scheme of the exam says nothing. */
function leadershipEntries(): readonly Entry[] {
  const { fewestPeople, minimum, weights } = schemeDefaults
  return [
    ['scheme.fewestPeople', fewestPeople],
    ['scheme.minimum', minimum],
    ['scheme.weights.written', { ...weights, value: weights.value.written }],
    ['scheme.weights.scheme', { ...weights, value: weights.value.scheme }],
  ]
}

function latePaper({ paperUpTo, paperFrom }: LateLimit): LatePaper {
  if (paperUpTo !== undefined) return 'short'
  return paperFrom === undefined ? 'any' : 'long'
}

function considerationEntry({ consideration }: ExamRegime): readonly Entry[] {
  if (consideration === null) return []
  const { forms, article, grade } = consideration
  return [['track.consideration', { value: trackValue({ round1: [], round1IfNeeded: [], forms }), article, grade }]]
}

function trackValue({ round1, round1IfNeeded, forms }: TrackValue): TrackValue {
  return { round1, round1IfNeeded, forms }
}
