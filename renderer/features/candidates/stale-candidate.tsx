import { Button } from '@mantine/core'
import type { Candidate } from '../../../shared/contract/candidates.ts'
import { formatPartialDate } from '../../../shared/text/partial-date.ts'
import { Note } from '../../components/note.tsx'
import { exemptionWords, sexTitle } from './candidate-words.ts'

/** Somebody saved the candidate meanwhile: what stands there now, and the choice between it and what is typed. */
export function StaleCandidate({ saved, onKeepTyped, onTakeSaved }: { saved: Candidate; onKeepTyped: () => void; onTakeSaved: () => void }) {
  const facts = [
    saved.fullName,
    saved.birthDate === undefined ? null : `sinh ${formatPartialDate(saved.birthDate)}`,
    sexTitle(saved.sex).toLowerCase(),
    saved.identityNumber == null ? null : `CCCD ${saved.identityNumber}`,
    saved.ethnicGroupName,
    `${saved.postCode} ${saved.postName}`,
    saved.secondPostCode === null ? null : `nguyện vọng 2 ${saved.secondPostCode}`,
    saved.agencies.length === 0 ? null : `cơ quan: ${saved.agencies.map(({ agencyName }) => agencyName).join(', ')}`,
    ...saved.exemptions.map(exemptionWords),
    saved.note,
  ]
  return (
    <Note kind="missing">
      <b>Thí sinh này vừa được người khác sửa, nên chưa lưu bản đang gõ.</b> Đã lưu: {facts.filter((fact) => fact !== null).join(', ')}.
      <div className="mt-note-actions">
        <Button onClick={onKeepTyped}>Lưu bản đang gõ</Button>
        <Button variant="default" onClick={onTakeSaved}>
          Lấy bản đã lưu
        </Button>
      </div>
    </Note>
  )
}
