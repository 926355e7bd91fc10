import { ActionIcon, Checkbox } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { CandidateInput } from '../../../shared/contract/candidates.ts'
import { CodePicker } from '../../components/code-picker.tsx'
import { groupTitle, groupWorth } from './candidate-words.ts'
import type { PriorityGroup } from './candidate-words.ts'

/** Đối tượng ưu tiên: the groups a person claims, each with whether the paper that proves it was handed in. */
export function PriorityField({ claims, onChange, groups, error }: { claims: CandidateInput['priority']; onChange: (claims: CandidateInput['priority']) => void; groups: readonly PriorityGroup[]; error?: string | undefined }) {
  const free = groups.filter((group) => !claims.some((claim) => claim.group === group.code))
  return (
    <>
      <CodePicker
        label="Đối tượng ưu tiên"
        required={false}
        value={null}
        onChange={(group) => {
          if (group !== null) onChange([...claims, { group, evidence: false }])
        }}
        options={free.map((group) => ({ id: group.code, code: '', name: group.name, current: group.points !== null }))}
        placeholder={claims.length === 0 ? undefined : 'thêm đối tượng khác'}
        error={error}
      />
      {claims.length === 0 ? null : (
        <ul className="mt-candidate-claim-rows" aria-label="Đối tượng ưu tiên đã ghi">
          {claims.map((claim) => {
            const group = groups.find((each) => each.code === claim.group)
            const title = groupTitle(claim.group, groups)
            return (
              <li key={claim.group}>
                <span>{title}</span>
                <span className="mt-quiet mt-small">{group === undefined ? null : groupWorth(group)}</span>
                <Checkbox
                  size="xs"
                  label="có giấy chứng minh"
                  aria-label={`${title}: có giấy chứng minh`}
                  checked={claim.evidence}
                  onChange={(event) => {
                    const evidence = event.currentTarget.checked
                    onChange(claims.map((each) => (each.group === claim.group ? { ...each, evidence } : each)))
                  }}
                />
                <ActionIcon variant="subtle" size={24} aria-label={`Bỏ ${title}`} title="Bỏ đối tượng này" onClick={() => onChange(claims.filter((each) => each.group !== claim.group))}>
                  <IconX size={14} stroke={1.9} aria-hidden />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
