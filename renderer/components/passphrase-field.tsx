import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { ReactNode, Ref } from 'react'

/** Properties of a passphrase box. */
export interface PassphraseFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: ReactNode
  description?: ReactNode
  ref?: Ref<HTMLInputElement>
  autoFocus?: boolean
}

/** A box for a passphrase; says when Caps Lock is on. */
export function PassphraseField({ label, value, onChange, error, description, ref, autoFocus = false }: PassphraseFieldProps) {
  const [capsLock, setCapsLock] = useState(false)
  return (
    <div onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))} onKeyDown={(event) => setCapsLock(event.getModifierState('CapsLock'))}>
      <PasswordInput
        ref={ref}
        label={label}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        error={error}
        aria-invalid={error === undefined ? undefined : true}
        description={error === undefined ? description : undefined}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        classNames={{ wrapper: 'mt-large-control' }}
        visibilityToggleButtonProps={{ 'aria-label': 'Hiện hoặc giấu mật khẩu' }}
      />
      {capsLock ? (
        <p className="mt-caps" role="status">
          Phím Caps Lock đang bật.
        </p>
      ) : null}
    </div>
  )
}
