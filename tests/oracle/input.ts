/** The input of decide.md section 1, as plain types. Points are integers of hundredths. */

export type Part = 'general' | 'language' | 'informatics'
export type Paper = 'written' | 'interview' | 'oral' | 'practical' | 'scheme' | 'language'
export type TieStep = 'ownScore' | 'written' | 'pretest' | 'pretestResult' | 'general'
export type Violation = 'reprimand' | 'warning'

export interface Ground {
  number: string
  date: string
}

export interface Amendment {
  path: string
  value: unknown
  decision: Ground
}

export interface Scheme {
  decision: Ground
  gate: { value: number; inclusive: boolean }
  model: 'gate' | 'sum'
  weights?: { written: number; scheme: number }
  pieces?: { id: string; weight: number }[]
  average: 'mean' | 'trimmed'
  spread?: number | null
  minimum?: number
  tieBreak?: TieStep[]
}

export interface Post {
  id: string
  quota: number
  track: string
  method?: 'exam' | 'consideration'
  round1: Part[]
  languagePass?: number
  form: Paper[]
  writtenOn?: 'paper' | 'computer'
  weights?: { written: number; interview: number }
  wishes?: number
  agencies?: { id: string; places: number }[]
  reserved?: { group: string; places: number }
}

export interface PartFacts {
  state?: string
  correct?: number
  total?: number
  violation?: Violation
  zero?: string
}

export type Member = number | Record<string, number>

export interface PaperFacts {
  state?: string
  score?: number
  marks?: number[]
  third?: number
  members?: Member[]
  violation?: Violation
  zero?: string
  appeal?: { marks: number[]; third?: number }
}

export interface Exemption {
  part: Part
  ground: string
  evidence: boolean
  result?: { correct: number; total: number }
}

export interface Candidate {
  id: string
  name: string
  eligible?: boolean
  withdrawn?: boolean
  wishes: string[]
  agencies?: string[]
  priority?: { group: string; evidence: boolean }[]
  exemptions?: Exemption[]
  round1?: Partial<Record<Part, PartFacts>>
  papers?: Partial<Record<Paper, PaperFacts>>
}

export interface Decision {
  kind: 'tie' | 'reserved' | 'replacement' | 'transfer' | 'agency' | 'marking' | 'appeal'
  number: string
  date: string
  post?: string
  winners?: string[]
  leaveEmpty?: number
  candidate?: string
  agency?: string
  part?: Paper
  value?: number
  agreed?: true
}

export interface Cancellation {
  candidate: string
  ground: string
  number: string
  date: string
  stage?: 'all' | 'firstWishes'
}

export interface ExamInput {
  regime: string
  houseRules: string
  plan: { kind: string; approved: string }
  steps?: { id: string; date: string }[]
  amendments?: Amendment[]
  scheme?: Scheme
  posts: Post[]
  candidates: Candidate[]
  decisions?: Decision[]
  cancellations?: Cancellation[]
}
