import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconChevronDown, IconPlus } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { fold } from '../../../shared/text/fold.ts'
import { errorSentence } from '../../../shared/words/errors.ts'
import { newRequestId, queries } from '../../app/api.ts'
import { findOptions } from '../../components/code-picker.tsx'
import type { CodeOption } from '../../components/code-picker.tsx'

/** Value of the entry that adds what was typed. */
const addition = 'add'

/** Properties of the picker. */
interface AgencyPickerProps {
  value: string | null
  onChange: (id: string | null) => void
  error?: string
  /** Name of the field; one inside a table stands under the table's own head and shows none. */
  label?: string
  inTable?: boolean
}

/** Cơ quan of a post: chosen by words without accents; a name the office does not know yet is added to its organizations. */
export function AgencyPicker({ value, onChange, error, label = 'Cơ quan', inTable = false }: AgencyPickerProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const cache = useQueryClient()
  const list = useQuery(queries.organizations.list.queryOptions({ input: {} }))
  const create = useMutation(
    queries.organizations.create.mutationOptions({
      onSuccess: async (organization) => {
        await cache.invalidateQueries({ queryKey: queries.organizations.key() })
        take(organization.id)
      },
    }),
  )
  const options: CodeOption[] = (list.data?.rows ?? []).map((row) => ({ id: row.id, code: '', name: row.name, current: true }))
  const chosen = options.find((option) => option.id === value)
  const name = typed?.trim() ?? ''
  const found = findOptions(options, name)
  const unknown = name !== '' && !options.some((option) => fold(option.name) === fold(name))

  const selectFirst = useEffectEvent(() => combobox.selectFirstOption())
  useEffect(() => {
    if (typed !== null) selectFirst()
  }, [typed])

  function take(id: string): void {
    onChange(id)
    setTyped(null)
    combobox.closeDropdown()
  }

  function submit(id: string): void {
    if (id !== addition) take(id)
    else if (!create.isPending) create.mutate({ name, requestId: newRequestId() })
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} offset={2} position="top-start" transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          label={inTable ? undefined : label}
          aria-label={inTable ? label : undefined}
          value={typed ?? chosen?.name ?? ''}
          error={error ?? (create.isError ? errorSentence(create.error).sentence : undefined)}
          autoComplete="off"
          data-enter-moves
          rightSection={<IconChevronDown size={16} stroke={1.9} aria-hidden />}
          rightSectionPointerEvents="none"
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
          }}
          onKeyDown={(event) => {
            if (event.key === 'F4') {
              event.preventDefault()
              combobox.toggleDropdown()
            } else if (event.key === 'Enter' && !event.ctrlKey && combobox.dropdownOpened && combobox.getSelectedOptionIndex() < 0 && typed !== null) {
              event.preventDefault()
              submit(found[0]?.id ?? addition)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} className="mt-codes">
          {found.length === 0 && !unknown ? <Combobox.Empty>Chưa có cơ quan nào. Gõ tên để thêm.</Combobox.Empty> : null}
          {found.map((option) => (
            <Combobox.Option key={option.id} value={option.id} active={option.id === value}>
              {option.name}
            </Combobox.Option>
          ))}
          {unknown ? (
            <Combobox.Option value={addition}>
              <IconPlus size={14} stroke={1.9} aria-hidden /> Thêm cơ quan “{name}”
            </Combobox.Option>
          ) : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
