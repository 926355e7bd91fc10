import { Checkbox } from '@mantine/core'
import type { CopyProposal } from '../../../shared/contract/plan-copy.ts'
import { formatDay } from '../../../shared/text/day.ts'
import { leftSentences } from '../../../shared/words/plan-copy.ts'
import { pathTitle, valueText } from '../../../shared/words/regime-values.ts'
import { FieldCell } from '../../components/field-grid.tsx'
import type { GroundDraft, GroundErrors } from '../../components/ground-draft.ts'
import { GroundFields } from '../../components/ground-fields.tsx'
import { withPath, type CopyDraft } from './copy-draft.ts'

/** Properties of what is taken over besides the posts. */
interface CopyPartsProps {
  proposal: CopyProposal
  draft: CopyDraft
  onChange: (draft: CopyDraft) => void
  ground: GroundDraft
  onGround: (ground: GroundDraft) => void
  groundErrors: GroundErrors
}

/** Rooms, people and values of the board that are taken over, each asked for, and what is left behind with why. */
export function CopyParts({ proposal: { rooms, members, amendments, left }, draft, onChange, ground, onGround, groundErrors }: CopyPartsProps) {
  const asked = amendments.some(({ path, possible }) => possible && draft.paths.has(path))
  return (
    <>
      <FieldCell span={6}>
        <div className="mt-copy-choices" role="group" aria-label="Lấy sang">
          {rooms === 0 ? null : <Checkbox label={`Lấy ${rooms} phòng thi`} checked={draft.rooms} onChange={(event) => onChange({ ...draft, rooms: event.currentTarget.checked })} />}
          {members === 0 ? null : (
            <Checkbox
              label={`Lấy ${members} người của hội đồng, các ban`}
              description="Chỉ lấy tên, đơn vị; chức danh ghi theo quyết định mới, khai báo hỏi lại"
              checked={draft.members}
              onChange={(event) => onChange({ ...draft, members: event.currentTarget.checked })}
            />
          )}
          {amendments.map(({ path, kind, value, ground: before, possible }) => (
            <Checkbox
              key={path}
              label={`${kind === 'replaced' ? 'Đặt lại' : 'Xác nhận lại'}: ${pathTitle(path)} ${valueText(path, value)}`}
              description={possible ? `Kỳ thi trước theo văn bản ${before.number} ngày ${formatDay(before.date)}; kỳ thi này cần văn bản của mình` : 'Quy chế của kế hoạch mới không có giá trị này để đặt lại, hoặc đã ghi như vậy'}
              disabled={!possible}
              checked={possible && draft.paths.has(path)}
              onChange={(event) => onChange(withPath(draft, path, event.currentTarget.checked))}
            />
          ))}
        </div>
      </FieldCell>
      {asked ? <GroundFields draft={ground} onChange={onGround} errors={groundErrors} paper="quyết định" /> : null}
      {left.length === 0 ? null : (
        <FieldCell span={6}>
          <section aria-label="Không lấy sang">
            <h2>Không lấy sang</h2>
            <ul className="mt-copy-left">
              {leftSentences(left).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        </FieldCell>
      )}
    </>
  )
}
