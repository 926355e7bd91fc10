import type { Exam } from '../../../shared/contract/exams.ts'
import { queries, queryClient, readAgain } from '../../app/api.ts'
import { useNavigation } from '../../components/navigation.ts'

/** Opens an exam that was just made at the step that comes next: its posts. */
export function useOpenMade(): (exam: Exam) => Promise<void> {
  const { openStep } = useNavigation()
  return async (exam) => {
    queryClient.setQueryData(queries.exams.get.queryKey({ input: { examId: exam.id } }), exam)
    await readAgain(queries.exams)
    openStep(exam.id, 'posts')
  }
}
