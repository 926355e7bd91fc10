import type { Layout } from '../../../shared/contract/access.ts'
import { examKinds } from '../../../shared/contract/exams.ts'
import type { ExamKind } from '../../../shared/contract/exams.ts'

const kindWords: Readonly<Record<ExamKind, string>> = {
  civilServant: 'Công chức',
  publicEmployee: 'Viên chức',
  teacher: 'Nhà giáo',
  leadership: 'Lãnh đạo, quản lý',
}

const layoutWords: Readonly<Record<Layout, string>> = {
  party: 'Văn bản Đảng',
  state: 'Văn bản Nhà nước',
}

/** Who is recruited, in words. */
export function kindTitle(kind: ExamKind): string {
  return kindWords[kind]
}

/** How the papers of an exam are laid out, in words. */
export function layoutTitle(layout: Layout): string {
  return layoutWords[layout]
}

/** Choices of the form, in the order of the contract. */
export const kindChoices = examKinds.map((value) => ({ value, label: kindWords[value] }))

export const layoutChoices: { value: Layout; label: string }[] = [
  { value: 'party', label: layoutWords.party },
  { value: 'state', label: layoutWords.state },
]
