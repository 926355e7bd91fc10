import { office } from '../gate.ts'
import { access } from './access.ts'
import { answerSheets } from './answer-sheets.ts'
import { attendance } from './attendance.ts'
import { backup } from './backup.ts'
import { bags } from './bags.ts'
import { candidates } from './candidates.ts'
import { council } from './council.ts'
import { deadlines } from './deadlines.ts'
import { documents } from './documents.ts'
import { eligibility } from './eligibility.ts'
import { exams } from './exams.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { invigilators } from './invigilators.ts'
import { interviews } from './interviews.ts'
import { keying } from './keying.ts'
import { kin } from './kin.ts'
import { marking } from './marking.ts'
import { notices } from './notices.ts'
import { numbers } from './numbers.ts'
import { organizations } from './organizations.ts'
import { posts } from './posts.ts'
import { regimes } from './regimes.ts'
import { registrations } from './registrations.ts'
import { results } from './results.ts'
import { rooms } from './rooms.ts'
import { scans } from './scans.ts'
import { scripts } from './scripts.ts'
import { checks } from './checks.ts'
import { settlements } from './settlements.ts'
import { users } from './users.ts'

/** The whole contract, implemented. */
export const router = office.router({
  access,
  users,
  organizations,
  exams,
  regimes,
  council,
  deadlines,
  notices,
  posts,
  candidates,
  registrations,
  scans,
  kin,
  imports,
  eligibility,
  numbers,
  rooms,
  scripts,
  bags: { ...bags, ...settlements, ...checks },
  keying,
  invigilators,
  attendance,
  interviews,
  answerSheets,
  marking,
  results,
  documents,
  history,
  backup,
})
