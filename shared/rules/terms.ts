/** The words of the law of exams: one list for each kind of thing, used by regimes, schemas and words alike. */

/** Regulations an exam can be held by. `a+b` is text a as amended by text b. */
export const regimeIds = [
  'nd138-2020',
  'nd138-2020+nd116-2024',
  'nd170-2025',
  'nd170-2025+nd300-2026',
  'nd115-2020',
  'nd115-2020+nd85-2023',
  'nd259-2026',
  'nd93-2026',
  'leadership-scheme',
] as const
export type RegimeId = (typeof regimeIds)[number]

/** House rules and exam regulations (nội quy, quy chế thi). */
export const houseRulesIds = ['tt6-2020', 'tt001-2025', 'tt22-2025'] as const
export type HouseRulesId = (typeof houseRulesIds)[number]

/** What a plan recruits or selects. */
export const planKinds = ['civilServant', 'publicEmployee', 'teacher', 'leadership'] as const
export type PlanKind = (typeof planKinds)[number]

/** Ladders of posts, each with its own rounds. */
export const tracks = ['staff', 'specialist', 'principal', 'senior', 'publicEmployee', 'teacher', 'leadership'] as const
export type Track = (typeof tracks)[number]

/** Thi tuyển, xét tuyển. */
export const methods = ['exam', 'consideration'] as const
export type Method = (typeof methods)[number]

/** Parts of round 1, counted in correct answers. */
export const round1Parts = ['general', 'language', 'informatics'] as const
export type Round1Part = (typeof round1Parts)[number]

/** Papers marked in points. `language` is a condition only (NĐ 170/2025 Đ.9 k.5). */
export const papers = ['written', 'interview', 'oral', 'practical', 'scheme', 'language'] as const
export type Paper = (typeof papers)[number]

/** Papers a form of round 2 can be made of. */
export const formPapers = ['written', 'interview', 'oral', 'practical', 'scheme'] as const
export type FormPaper = (typeof formPapers)[number]

/** Groups that earn priority points, in the order in which equal points are named. */
export const priorityGroups = [
  'hero',
  'warInvalid',
  'ethnicMinority',
  'transferredOfficer',
  'reserveOfficer',
  'childOfMartyr',
  'childOfInvalid',
  'childOfChemicalVictim',
  'childOfHero',
  'teaching36Months',
  'skillLevel4',
  'militaryService',
  'policeService',
  'youthVolunteer',
  'defenceWorker',
  'economicDefenceIntellectual',
  'tradeUnionOfficer',
] as const
export type PriorityGroup = (typeof priorityGroups)[number]

/** What is compared, in turn, between people with equal totals. */
export const tieSteps = ['ownScore', 'written', 'pretest', 'pretestResult', 'general'] as const
export type TieStep = (typeof tieSteps)[number]

/** How a place freed by a cancellation is filled: the next-lower person is called, or the head may call. */
export const replacementModes = ['call', 'mayCall'] as const
export type ReplacementMode = (typeof replacementModes)[number]

/** Grounds on which a part of round 1 need not be sat. */
export const exemptionGrounds = ['pretest', 'degree', 'foreignDegree', 'minorityLanguage', 'informaticsDiploma'] as const
export type ExemptionGround = (typeof exemptionGrounds)[number]

export const violations = ['reprimand', 'warning'] as const
export type Violation = (typeof violations)[number]

/** Why a paper counts 0 without being marked. */
export const zeroGrounds = ['notSigned', 'signedForOther', 'twoScripts', 'twoHandwritings', 'inks', 'otherPaper'] as const
export type ZeroGround = (typeof zeroGrounds)[number]

/** Why somebody leaves the list of winners. */
export const cancellationGrounds = ['fileIncomplete', 'fraud', 'notTakenUp', 'criminalRecord', 'declined'] as const
export type CancellationGround = (typeof cancellationGrounds)[number]

/** What happened to a person, derived from the last reason only (states.ts). */
export const candidateStates = [
  'won',
  'wonAgencyOpen',
  'lost',
  'failed',
  'notRanked',
  'withdrawn',
  'incomplete',
  'waitingForHead',
  'removed',
] as const
export type CandidateState = (typeof candidateStates)[number]
