import { Checkbox, TextInput } from '@mantine/core'
import { flushSync } from 'react-dom'
import type { Round1Part } from '../../../shared/contract/posts.ts'
import { capitalized, exemptionNames, partNames } from '../../../shared/words/reasons-names.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import type { ClaimSources, ExemptionDraft } from './claims-draft.ts'

/** Properties of the fields. */
interface ExemptionFieldsProps {
  /** Parts of round 1 from which one may be exempt. */
  parts: readonly Round1Part[]
  claimed: readonly ExemptionDraft[]
  onChange: (claimed: readonly ExemptionDraft[]) => void
  sources: ClaimSources
  error?: string | undefined
}

/** Miễn phần thi of round 1: the ground of each part, whether its paper was handed in, the result of the pre-test. */
export function ExemptionFields({ parts, claimed, onChange, sources, error }: ExemptionFieldsProps) {
  const others = (part: Round1Part) => claimed.filter((one) => one.part !== part)
  return parts.map((part, index) => {
    const claim = claimed.find((one) => one.part === part)
    const grounds = sources.exemptions.filter((known) => known.part === part)
    const change = (patch: Partial<ExemptionDraft>) => claim === undefined || onChange([...others(part), { ...claim, ...patch }])
    function choose(id: string | null): void {
      const basis = grounds.find((known) => known.basis === id)?.basis
      // Enter goes on to what the ground asks for, which must be there by then.
      flushSync(() => onChange(basis === undefined ? others(part) : [...others(part), { part, basis, evidence: claim?.evidence ?? false, correct: '', total: '' }]))
    }
    return (
      <div key={part} className="mt-candidate-exemption">
        <FieldCell span={3}>
          <CodePicker
            label={`Miễn ${partNames[part]}`}
            required={false}
            value={claim?.basis ?? null}
            onChange={choose}
            options={grounds.map(({ basis }) => ({ id: basis, code: '', name: capitalized(exemptionNames[basis]), current: true }))}
            error={index === 0 ? error : undefined}
            description={sources.exemptionArticle ?? undefined}
          />
        </FieldCell>
        {claim === undefined ? null : (
          <FieldCell span={1}>
            <Checkbox className="mt-candidate-evidence" size="xs" label="có giấy" aria-label={`Miễn ${partNames[part]}: có giấy chứng minh`} checked={claim.evidence} onChange={(event) => change({ evidence: event.currentTarget.checked })} />
          </FieldCell>
        )}
        {claim?.basis === 'pretest' ? (
          <>
            <FieldCell span={1}>
              <TextInput label="Số câu đúng" value={claim.correct} onChange={(event) => change({ correct: event.currentTarget.value })} inputMode="numeric" maxLength={4} autoComplete="off" />
            </FieldCell>
            <FieldCell span={1}>
              <TextInput label="trên tổng số" value={claim.total} onChange={(event) => change({ total: event.currentTarget.value })} inputMode="numeric" maxLength={4} autoComplete="off" />
            </FieldCell>
          </>
        ) : null}
      </div>
    )
  })
}
