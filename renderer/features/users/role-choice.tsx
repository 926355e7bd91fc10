import { Radio } from '@mantine/core'
import type { Role } from '../../../shared/contract/permissions.ts'
import type { RoleOption } from './grant-draft.ts'

/** Which role: each with what it is for; one that the person may not hold says why. */
export function RoleChoice({ options, value, error, onChange }: { options: readonly RoleOption[]; value: Role | null; error: string | undefined; onChange: (role: Role) => void }) {
  return (
    <Radio.Group
      label="Việc"
      value={value}
      error={error}
      onChange={(chosen) => {
        const option = options.find(({ role }) => role === chosen)
        if (option !== undefined) onChange(option.role)
      }}
    >
      <div className="mt-role-choice">
        {options.map(({ role, title, purpose, refusal }) => (
          <Radio
            key={role}
            value={role}
            size="xs"
            label={title}
            disabled={refusal !== null}
            description={
              refusal === null ? (
                purpose
              ) : (
                <>
                  {purpose} <span className="mt-role-refused">{refusal}</span>
                </>
              )
            }
          />
        ))}
      </div>
    </Radio.Group>
  )
}
