import { choosePaperOf } from './chosen-paper.ts'
import { KeyButton } from './key-button.tsx'
import { useNavigation } from './navigation.ts'
import { useMay } from './session.ts'

/** Opens the printed sheet that says of one candidate what was decided and why; absent for those who may not print it. */
export function ReasonSheetButton({ examId, candidateId }: { examId: string; candidateId: string }) {
  const { openStep } = useNavigation()
  const mayPrint = useMay('documents.print')
  const maySeeMarks = useMay('marks.read')
  if (!mayPrint || !maySeeMarks) return null
  return (
    <KeyButton
      keys="Alt+P"
      onPress={() => {
        choosePaperOf(examId, 'reasonSheets', candidateId)
        openStep(examId, 'print')
      }}
    >
      Phiếu lý do 1 trang
    </KeyButton>
  )
}
