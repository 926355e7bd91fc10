import type { CodeList } from './code-list.ts'
import { eligibilityConditions } from './eligibility-conditions.ts'
import { ethnicGroups } from './ethnic-groups.ts'
import { priorityGroups } from './priority-groups.ts'
import { provinces2025 } from './provinces-2025.ts'
import { provinces63 } from './provinces-63.ts'
import { registrationPapers } from './registration-papers.ts'
import { sexes } from './sexes.ts'

/** Every code list of the program, as a data file receives them when it is opened. */
export const codeLists: readonly CodeList[] = [sexes, ethnicGroups, provinces2025, provinces63, priorityGroups, ...eligibilityConditions, registrationPapers]
