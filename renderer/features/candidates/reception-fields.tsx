import { ActionIcon, Checkbox, Input, SegmentedControl, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { registrationPaperName, registrationPapers } from '../../../shared/codes/registration-papers.ts'
import { receptionWays } from '../../../shared/contract/registrations.ts'
import { capitalized } from '../../../shared/words/reasons-names.ts'
import { receptionWayTitles } from '../../../shared/words/terms.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { DayInput } from '../../components/day-input.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import type { ReceptionDraft, ReceptionErrors } from './reception-draft.ts'

/** Properties of the fields. */
interface ReceptionFieldsProps {
  reception: ReceptionDraft
  onChange: (reception: ReceptionDraft) => void
  errors: ReceptionErrors
}

/** Tiếp nhận: when and how the file came in, the papers handed in and missing, the fee. */
export function ReceptionFields({ reception, onChange, errors }: ReceptionFieldsProps) {
  const id = useId()
  return (
    <>
      <FieldCell span={2}>
        <DayInput label="Nhận ngày" required={false} value={reception.receivedOn} onChange={(receivedOn) => onChange({ ...reception, receivedOn })} error={errors.receivedOn ?? null} />
      </FieldCell>
      <FieldCell span={4}>
        <Input.Wrapper label="Cách nhận" labelElement="div" labelProps={{ id }}>
          <div>
            <SegmentedControl
              aria-labelledby={id}
              data={receptionWays.map((way) => ({ value: way, label: capitalized(receptionWayTitles[way]) }))}
              value={reception.way}
              onChange={(way) => onChange({ ...reception, way: receptionWays.find((one) => one === way) ?? 'inPerson' })}
            />
          </div>
        </Input.Wrapper>
      </FieldCell>
      <FieldCell span={6}>
        <PaperField papers={reception.papers} onChange={(papers) => onChange({ ...reception, papers })} />
      </FieldCell>
      <FieldCell span={2}>
        <DayInput label="Bổ sung giấy thiếu đến" required={false} value={reception.missingDue} onChange={(missingDue) => onChange({ ...reception, missingDue })} error={errors.missingDue ?? null} />
      </FieldCell>
      <FieldCell span={2}>
        <TextInput label="Phí đã nộp, đồng (nếu có)" value={reception.fee} onChange={(event) => onChange({ ...reception, fee: event.currentTarget.value })} error={errors.fee} inputMode="numeric" maxLength={20} autoComplete="off" />
      </FieldCell>
      <FieldCell span={2}>
        <TextInput label="Số biên lai (nếu có)" value={reception.feeReceipt} onChange={(event) => onChange({ ...reception, feeReceipt: event.currentTarget.value })} maxLength={100} autoComplete="off" />
      </FieldCell>
    </>
  )
}

/** Giấy tờ of the file: each that is picked was handed in, until its box says that it is missing. */
function PaperField({ papers, onChange }: { papers: ReceptionDraft['papers']; onChange: (papers: ReceptionDraft['papers']) => void }) {
  const free = registrationPapers.entries.filter(({ code }) => !papers.some(({ paper }) => paper === code))
  return (
    <>
      <CodePicker
        label="Giấy tờ trong hồ sơ"
        required={false}
        value={null}
        onChange={(paper) => {
          if (paper !== null) onChange([...papers, { paper, handedIn: true }])
        }}
        options={free.map(({ code, name }) => ({ id: code, code: '', name, current: true }))}
        placeholder={papers.length === 0 ? undefined : 'thêm giấy khác'}
      />
      {papers.length === 0 ? null : (
        <ul className="mt-candidate-claim-rows" aria-label="Giấy tờ đã ghi">
          {papers.map(({ paper, handedIn }) => (
            <li key={paper}>
              <span>{registrationPaperName(paper)}</span>
              <span className="mt-candidate-warning mt-small">{handedIn ? '' : 'còn thiếu'}</span>
              <Checkbox
                size="xs"
                label="đã nộp"
                aria-label={`${registrationPaperName(paper)}: đã nộp`}
                checked={handedIn}
                onChange={(event) => {
                  const checked = event.currentTarget.checked
                  onChange(papers.map((one) => (one.paper === paper ? { paper, handedIn: checked } : one)))
                }}
              />
              <ActionIcon variant="subtle" size={24} aria-label={`Bỏ ${registrationPaperName(paper)}`} title="Bỏ giấy này" onClick={() => onChange(papers.filter((one) => one.paper !== paper))}>
                <IconX size={14} stroke={1.9} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
