import { TextInput } from '@mantine/core'
import { FieldCell, FieldGrid } from '../../components/field-grid.tsx'
import { newPassphraseErrors, NewPassphraseFields, noPassphrase, passphraseAdvice } from './new-passphrase.tsx'
import type { NewPassphrase, NewPassphraseErrors } from './new-passphrase.tsx'

/** What the second page of the set-up holds. */
export interface AdministratorDraft extends NewPassphrase {
  readonly name: string
}

export const emptyAdministrator: AdministratorDraft = { name: '', ...noPassphrase }

export interface AdministratorErrors extends NewPassphraseErrors {
  name?: string
}

/** What is missing or does not fit, by field. */
export function administratorErrors(draft: AdministratorDraft): AdministratorErrors {
  const errors: AdministratorErrors = newPassphraseErrors(draft)
  return draft.name.trim() === '' ? { name: 'Chưa có họ tên. Gõ đủ họ, đệm, tên.', ...errors } : errors
}

/** Step 2: the first person of the office. */
export function AdministratorStep({ draft, onChange, errors, onSubmit }: { draft: AdministratorDraft; onChange: (draft: AdministratorDraft) => void; errors: AdministratorErrors; onSubmit: () => void }) {
  return (
    <>
      <p className="mt-quiet mt-set-up-lead">Người đầu tiên dùng chương trình ở cơ quan này.</p>
      <FieldGrid onSubmit={onSubmit} label="Người quản trị" enterSubmits>
        <FieldCell>
          <TextInput label="Họ và tên" value={draft.name} error={errors.name} autoFocus classNames={{ wrapper: 'mt-large-control' }} onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })} />
        </FieldCell>
        <NewPassphraseFields label="Mật khẩu" draft={draft} errors={errors} onChange={(passphrases) => onChange({ ...draft, ...passphrases })} />
      </FieldGrid>
      <p className="mt-small mt-quiet mt-set-up-lead">{passphraseAdvice}</p>
    </>
  )
}
