import { CloseButton, Combobox, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Candidate } from '../../shared/contract/candidates.ts'
import { formatPartialDate } from '../../shared/text/partial-date.ts'
import { queries } from '../app/api.ts'
import { focusAfter } from './field-grid.tsx'

/** Most people shown at once; more are reached by typing. */
const shownPeople = 20
/** Pause after a letter before people are looked for, ms. */
const typingPause = 120

/** Properties of the picker. */
interface CandidatePickerProps {
  examId: string
  value: string | null
  onChange: (id: string | null) => void
  error?: string | undefined
  /** A filter: nobody chosen means everybody, and who was chosen stays until another is, or the box is emptied. */
  everybody?: string
  autoFocus?: boolean
}

function words({ fullName, number, postCode }: Pick<Candidate, 'fullName' | 'number' | 'postCode'>): string {
  return `${fullName}${number === null ? '' : `, SBD ${number}`}, ${postCode}`
}

/** Thí sinh: chosen by words of the name without accents, or by the number (SBD). */
export function CandidatePicker({ examId, value, onChange, error, everybody, autoFocus = true }: CandidatePickerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ readonly id: string; readonly words: string } | null>(null)
  const isFilter = everybody !== undefined
  // Who was chosen elsewhere has no words here yet.
  const named = useQuery(queries.candidates.get.queryOptions({ input: { examId, id: value ?? '' }, enabled: value !== null && chosen?.id !== value }))
  const shown = chosen?.id === value ? chosen?.words : named.data === undefined ? '' : words(named.data)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [query] = useDebouncedValue((typed ?? '').trim(), typingPause)
  const found = useQuery(queries.candidates.search.queryOptions({ input: { examId, query, limit: shownPeople }, enabled: combobox.dropdownOpened, placeholderData: (before) => before }))
  const people = found.data?.rows ?? []
  const settled = query === (typed ?? '').trim() && !found.isPlaceholderData && !found.isFetching

  /** The box in which Enter came before the people of what was typed were found: it takes the first of them, and nobody of fewer letters. */
  const held = useRef<HTMLInputElement | null>(null)

  const onFound = useEffectEvent(() => {
    combobox.selectFirstOption()
    const box = held.current
    held.current = null
    if (box === null || people[0] === undefined) return
    take(people[0].id)
    focusAfter(box)
  })
  useEffect(() => {
    if (settled && query !== '') onFound()
  }, [settled, query])

  function take(id: string): void {
    const person = people.find((one) => one.id === id)
    if (person === undefined) return
    onChange(id)
    setChosen({ id, words: words(person) })
    setTyped(null)
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} offset={2} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          label="Thí sinh"
          placeholder={everybody ?? 'Gõ tên hoặc số báo danh'}
          value={typed ?? (value === null ? '' : (shown ?? ''))}
          error={error}
          autoComplete="off"
          autoFocus={autoFocus}
          data-enter-moves={value !== null || (settled && people.length > 0) || undefined}
          rightSection={
            isFilter && value !== null ? (
              <CloseButton size={20} onClick={() => onChange(null)} aria-label="Bỏ lọc thí sinh" />
            ) : (
              <IconChevronDown size={16} stroke={1.9} aria-hidden />
            )
          }
          rightSectionPointerEvents={isFilter && value !== null ? 'auto' : 'none'}
          onChange={(event) => {
            held.current = null
            setTyped(event.currentTarget.value)
            if (!isFilter || event.currentTarget.value === '') onChange(null)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            held.current = null
            combobox.closeDropdown()
            if (isFilter) setTyped(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'F4') {
              event.preventDefault()
              combobox.toggleDropdown()
            } else if (event.key === 'Enter' && !event.ctrlKey && typed !== null && typed.trim() !== '' && combobox.dropdownOpened && !settled) {
              event.preventDefault()
              combobox.resetSelectedOption()
              held.current = event.currentTarget
            } else if (event.key === 'Enter' && !event.ctrlKey && typed !== null && combobox.dropdownOpened && combobox.getSelectedOptionIndex() < 0) {
              event.preventDefault()
              if (settled && people[0] !== undefined) take(people[0].id)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} className="mt-codes">
          {found.data !== undefined && people.length === 0 ? <Combobox.Empty>Không có thí sinh nào hợp chữ đã gõ.</Combobox.Empty> : null}
          {people.map((person) => (
            <Combobox.Option key={person.id} value={person.id} active={person.id === value}>
              {words(person)}
              {person.birthDate === undefined ? null : <span className="mt-quiet"> · sinh {formatPartialDate(person.birthDate)}</span>}
            </Combobox.Option>
          ))}
          {found.data !== undefined && found.data.found > people.length ? <Combobox.Empty>Còn {found.data.found - people.length} người nữa, gõ thêm chữ.</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
