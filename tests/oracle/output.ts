/** The output of decide.md section 2, without the articles: decide.md does not fix their wording. */

export type Facts = Record<string, unknown>

export interface Reason {
  code: string
  facts: Facts
}

export interface CandidateOutput {
  id: string
  state: string
  post: string
  agency: string | null
  rank: number | null
  score: number | null
  priority: number | null
  total: number | null
  reasons: Reason[]
}

export interface Question {
  code: string
  places: number
  candidates: string[]
  agency?: string
}

export interface PostOutput {
  id: string
  order: string[]
  winners: string[]
  empty: number
  next: string[]
  questions: Question[]
}

export interface Warning {
  code: string
  path?: string
  facts: Facts
}

export interface ExamOutput {
  regime: { id: string; proposed: string; houseRules: string; amended: string[] }
  candidates: CandidateOutput[]
  posts: PostOutput[]
  warnings: Warning[]
}
