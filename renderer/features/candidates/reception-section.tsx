import { registrationPaperName } from '../../../shared/codes/registration-papers.ts'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { receptionWayTitles } from '../../../shared/words/terms.ts'
import { choosePaperOf } from '../../components/chosen-paper.ts'
import { KeyButton } from '../../components/key-button.tsx'
import { useNavigation } from '../../components/navigation.ts'
import { useMay } from '../../components/session.ts'
import { StateBadge } from '../../components/state-badge.tsx'

/** Hồ sơ đã nhận of a candidate: the receipt, what is missing until when, the fee; Alt+P opens the receipt for printing. */
export function ReceptionSection({ candidate: { id, examId, reception } }: { candidate: Candidate }) {
  const { openStep } = useNavigation()
  const mayPrint = useMay('documents.print')
  if (reception === null) return null
  const { number, receivedOn, way, missingDue, fee, feeReceipt, papers } = reception
  const missing = papers.filter(({ handedIn }) => !handedIn).map(({ paper }) => registrationPaperName(paper))
  return (
    <section className="mt-section">
      <h2>Hồ sơ, biên nhận số {number}</h2>
      <p>
        Nhận {formatDay(receivedOn)}, {receptionWayTitles[way]}.
      </p>
      {missing.length === 0 ? null : (
        <p>
          <StateBadge state="missing">Thiếu {missing.length}</StateBadge> {missing.join(', ')}
          {missingDue === null ? '' : `; đến ${formatDay(missingDue)}`}
        </p>
      )}
      <p className={fee === null ? 'mt-quiet' : undefined}>
        {fee === null ? 'Chưa nộp phí.' : `Phí ${fee.toLocaleString('vi-VN')} đồng${feeReceipt === null ? '' : `, biên lai ${feeReceipt}`}.`}
      </p>
      {mayPrint ? (
        <KeyButton
          keys="Alt+P"
          onPress={() => {
            choosePaperOf(examId, 'receipts', id)
            openStep(examId, 'print')
          }}
        >
          Giấy biên nhận
        </KeyButton>
      ) : null}
    </section>
  )
}
