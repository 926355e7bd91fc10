import { Combobox, Highlight, TextInput, useCombobox } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { fold } from '../../shared/text/fold.ts'
import './code-picker.css'

/** An entry of a code list or any other list that one chooses from. */
export interface CodeOption {
  readonly id: string
  /** Shown before the name; empty where the list has no codes. */
  readonly code: string
  readonly name: string
  /** False for an entry that has ended: it comes last, grey. */
  readonly current: boolean
}

/** Properties of a code picker. */
export interface CodePickerProps {
  label: string
  /** Id of the chosen entry. */
  value: string | null
  onChange: (id: string | null) => void
  options: readonly CodeOption[]
  error?: string | null
  required?: boolean
  placeholder?: string
  description?: string
  /** Said when nothing is found. */
  nothingFound?: string
  /** True takes the keyboard when its dialog opens. */
  autoFocus?: boolean
  /** True under the head of a table, which says what it is: no label is shown. */
  inTable?: boolean
}

/** Most entries shown at once; more are reached by typing. */
const shownEntries = 60

function wordsOf(option: CodeOption): string {
  return option.code === '' ? option.name : `${option.code} ${option.name}`
}

/** Entries that hold every typed word, without accents; those that begin with the text first, ended ones last. */
export function findOptions(options: readonly CodeOption[], typed: string): CodeOption[] {
  const key = fold(typed)
  const words = key.split(' ')
  const found = options.filter((option) => {
    const text = fold(wordsOf(option))
    return words.every((word) => text.includes(word))
  })
  const rank = (option: CodeOption) => (option.current ? 0 : 2) + (fold(option.name).startsWith(key) || fold(option.code).startsWith(key) ? 0 : 1)
  return found.toSorted((left, right) => rank(left) - rank(right)).slice(0, shownEntries)
}

/** Chooses from a list by code or words without accents; F4 or the arrow down opens, Enter takes the first. */
export function CodePicker({ label, value, onChange, options, error, required = true, placeholder, description, nothingFound = 'Không có mục nào hợp chữ đã gõ.', autoFocus = false, inTable = false }: CodePickerProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const chosen = options.find((option) => option.id === value)
  const found = findOptions(options, typed ?? '')

  const selectFirst = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    if (typed !== null) selectFirst()
  }, [typed])

  function take(id: string): void {
    // The next field may come only with this choice, and the same Enter goes on to it.
    flushSync(() => onChange(id))
    setTyped(null)
    combobox.closeDropdown()
  }

  function leave(): void {
    combobox.closeDropdown()
    if (typed !== null && typed.trim() === '' && value !== null && !required) onChange(null)
    setTyped(null)
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} offset={2} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          label={inTable ? undefined : required ? label : `${label} (nếu có)`}
          aria-label={inTable ? label : undefined}
          value={typed ?? (chosen === undefined ? '' : wordsOf(chosen))}
          placeholder={placeholder}
          description={description}
          error={error}
          required={required}
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          data-enter-moves={found.length > 0 || undefined}
          rightSection={<IconChevronDown size={16} stroke={1.9} aria-hidden />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'F4') {
              event.preventDefault()
              combobox.toggleDropdown()
            } else if (event.key === 'Enter' && combobox.dropdownOpened && combobox.getSelectedOptionIndex() < 0 && typed !== null && found[0] !== undefined) {
              event.preventDefault()
              take(found[0].id)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={280} className="mt-codes">
          {found.length === 0 ? <Combobox.Empty>{nothingFound}</Combobox.Empty> : null}
          {found.map((option) => (
            <Combobox.Option key={option.id} value={option.id} active={option.id === value} data-ended={!option.current || undefined}>
              {option.code === '' ? null : <span className="mt-code">{option.code}</span>}
              <Highlight component="span" inherit highlight={typed?.trim() ?? ''}>
                {option.name}
              </Highlight>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
