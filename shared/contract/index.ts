import { access } from './access.ts'
import { candidates } from './candidates.ts'
import { desk } from './desk.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { marking } from './marking.ts'
import { organizations } from './organizations.ts'
import { posts } from './posts.ts'
import { results } from './results.ts'

/** Every procedure of the office, with or without a window. */
export const officeContract = { access, organizations, exams, posts, candidates, imports, marking, results, documents, history }

/** What the window speaks: the office, and the desk it stands on. */
export const contract = { ...officeContract, desk }
