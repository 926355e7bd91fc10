import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode, Ref } from 'react'

/** Properties of the search box. */
export interface SearchBoxProps {
  label: string
  placeholder: string
  value: string
  onChange: (value: string) => void
  /** Arrow down or Enter: on to what was found. */
  onLeave: () => void
  input: Ref<HTMLInputElement>
  className?: string
  /** Words or a key at the right, and the room they need in px. */
  hint?: ReactNode
  hintWidth?: number
}

/** Searches a list as one types; Enter goes on to what was found, Esc empties the box. */
export function SearchBox({ label, placeholder, value, onChange, onLeave, input, className, hint, hintWidth }: SearchBoxProps) {
  return (
    <TextInput
      ref={input}
      className={className}
      aria-label={label}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.9} aria-hidden />}
      rightSection={hint}
      rightSectionWidth={hintWidth}
      rightSectionPointerEvents="none"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.ctrlKey) return
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          onLeave()
        } else if (event.key === 'Escape' && value !== '') {
          event.preventDefault()
          onChange('')
        }
      }}
      maxLength={200}
      autoComplete="off"
    />
  )
}
