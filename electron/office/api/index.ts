import { office } from '../gate.ts'
import { access } from './access.ts'
import { candidates } from './candidates.ts'
import { documents } from './documents.ts'
import { exams } from './exams.ts'
import { history } from './history.ts'
import { imports } from './imports.ts'
import { marking } from './marking.ts'
import { organizations } from './organizations.ts'
import { posts } from './posts.ts'
import { results } from './results.ts'

/** The whole contract, implemented. */
export const router = office.router({ access, organizations, exams, posts, candidates, imports, marking, results, documents, history })
