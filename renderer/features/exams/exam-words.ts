import type { Layout } from '../../../shared/contract/access.ts'
import { examKinds } from '../../../shared/contract/exams.ts'
import { examKindTitles, layoutTitles } from '../../../shared/words/terms.ts'

/** Choices of the form, in the order of the contract. */
export const kindChoices = examKinds.map((value) => ({ value, label: examKindTitles[value] }))

export const layoutChoices: { value: Layout; label: string }[] = [
  { value: 'party', label: layoutTitles.party },
  { value: 'state', label: layoutTitles.state },
]
