import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '../../app/api.ts'
import { FaultNote } from '../../components/fault-note.tsx'
import { FieldCell } from '../../components/field-grid.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { useSession } from '../../components/session.ts'
import { keeperErrors, waitWords, type KeeperDraft } from './keeper-draft.ts'

/** Properties of the fields. */
interface KeeperFieldsProps {
  examId: string
  draft: KeeperDraft
  onChange: (draft: KeeperDraft) => void
  judged: boolean
  /** Why the last try failed. */
  fault: Error | null
}

/** Both keepers: the one who is signed in, and the other, who chooses a name and types a passphrase of their own. */
export function KeeperFields({ examId, draft, onChange, judged, fault }: KeeperFieldsProps) {
  const { user } = useSession()
  const keepers = useQuery(queries.scripts.keepers.queryOptions({ input: { examId } }))
  const errors = judged ? keeperErrors(draft) : {}
  const wait = waitWords(fault)
  return (
    <>
      <FieldCell span={3}>
        <TextInput label="Người giữ phách thứ nhất" value={user.name} readOnly tabIndex={-1} />
      </FieldCell>
      <FieldCell span={3}>
        <Select
          label="Người giữ phách thứ hai"
          data={(keepers.data ?? []).map(({ userId, name, hasKeys }) => ({ value: userId, label: hasKeys ? name : `${name} (chưa mở lần nào)` }))}
          value={draft.keeperId}
          onChange={(keeperId) => onChange({ ...draft, keeperId })}
          error={errors.keeperId}
          allowDeselect={false}
          data-autofocus
          nothingFoundMessage="Kỳ thi chưa có người giữ phách thứ hai."
        />
      </FieldCell>
      <FieldCell span={6}>
        <PassphraseField
          label="Mật khẩu của người thứ hai"
          value={draft.passphrase}
          onChange={(passphrase) => onChange({ ...draft, passphrase })}
          error={errors.passphrase}
          description="Chính người thứ hai gõ, người thứ nhất không nhìn."
        />
      </FieldCell>
      {keepers.data?.length === 0 ? <p className="mt-quiet">Kỳ thi chưa có người giữ phách thứ hai. Người quản trị giao việc “Giữ phách” cho một người nữa.</p> : null}
      <FaultNote error={fault ?? keepers.error} />
      {wait === null ? null : <p className="mt-quiet">{wait}</p>}
    </>
  )
}
