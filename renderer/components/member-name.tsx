import { Combobox, TextInput, useCombobox } from '@mantine/core'
import type { RefObject } from 'react'
import { flushSync } from 'react-dom'
import { fold } from '../../shared/text/fold.ts'

/** Most people shown at once; more are reached by typing. */
const shownPeople = 12

/** Somebody on the list of the council and boards, with what tells namesakes apart. */
export interface NamedMember {
  readonly id: string
  readonly fullName: string
  /** "Phó Trưởng phòng, Sở Nội vụ · Trưởng ban coi thi" */
  readonly about: string
}

/** Properties of the box. */
interface MemberNameProps {
  label: string
  members: readonly NamedMember[]
  /** The typed name, or that of the member taken. */
  name: string
  /** The member taken from the list; null: the name is only typed. */
  memberId: string | null
  onType: (name: string) => void
  onTake: (member: NamedMember) => void
  error?: string | undefined
  input?: RefObject<HTMLInputElement | null>
}

/** Họ tên of a member: typed freely, or taken from the list by ↓ and Enter. A typed name of the list says that namesakes are there. */
export function MemberName({ label, members, name, memberId, onType, onTake, error, input }: MemberNameProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const words = fold(name).split(' ').filter((word) => word !== '')
  const found = memberId !== null || words.length === 0 ? [] : members.filter(({ fullName }) => words.every((word) => fold(fullName).includes(word))).slice(0, shownPeople)
  const namesakes = found.filter(({ fullName }) => fold(fullName) === fold(name)).length

  function take(id: string): void {
    const member = members.find((one) => one.id === id)
    // Fields that the member fills are passed over by the same Enter.
    if (member !== undefined) flushSync(() => onTake(member))
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={take} offset={2} transitionProps={{ duration: 0 }}>
      <Combobox.Target>
        <TextInput
          ref={input}
          label={label}
          value={name}
          error={error}
          description={memberId !== null ? 'người trong danh sách' : namesakes === 0 ? undefined : `đã có ${namesakes} người tên này: ↓ để chọn`}
          data-enter-moves
          maxLength={300}
          autoComplete="off"
          onChange={(event) => {
            onType(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options mah={260} className="mt-codes">
          {found.map((member) => (
            <Combobox.Option key={member.id} value={member.id}>
              {member.fullName}
              {member.about === '' ? null : <span className="mt-quiet"> · {member.about}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
